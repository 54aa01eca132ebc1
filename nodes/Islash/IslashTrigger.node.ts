import type {
	IHookFunctions,
	INodeType,
	INodeTypeDescription,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';
import { MAIN } from '../shared/panel/mainConnection';
import { triggerSubtitle } from '../shared/panel/triggerSubtitle';
import { setUpNotice } from '../shared/webhook/notice';
import { receive } from '../shared/webhook/receive';
import { readSettings } from '../shared/webhook/settings';
import { eventKinds } from './events';
import { islashFields, islashWebhook } from './islash.webhook';

/** The trigger as n8n shows it; what iSlash posts stands in `events.ts`. */
export class IslashTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'iSlash Trigger',
		name: 'islashTrigger',
		icon: { light: 'file:islash.svg', dark: 'file:islash.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: triggerSubtitle(eventKinds),
		description:
			'Starts the workflow when a WhatsApp message or its status comes in through iSlash',
		eventTriggerDescription: 'Waiting for iSlash to call the Test URL',
		activationMessage:
			'iSlash can now start this workflow: enter the Production URL there as the webhook URL.',
		triggerPanel: {
			header: 'Listen for a message',
			executionsHelp: {
				inactive:
					'<b>While you build:</b> execute this step, enter the Test URL in iSlash as the webhook URL, and write to your WhatsApp number. The message shows up here.<br /><br /><b>To run it on its own:</b> publish the workflow, and enter the Production URL instead.',
				active:
					'<b>While you build:</b> execute this step, enter the Test URL in iSlash as the webhook URL, and write to your WhatsApp number. The message shows up here.<br /><br /><b>It also runs on its own:</b> what comes in at the Production URL is in the <a data-key="executions">list of executions</a>.',
			},
			activationHint:
				'Once you have built the workflow, publish it and enter the Production URL in iSlash.',
		},
		defaults: { name: 'iSlash Trigger' },
		inputs: [],
		outputs: [MAIN],
		credentials: [{ name: 'islashApi', required: false }],
		webhooks: [
			{
				name: 'default',
				httpMethod: 'POST',
				responseMode: 'onReceived',
				// Else n8n answers with the first item.
				responseData: '',
				path: 'webhook',
			},
		],
		properties: [
			setUpNotice(
				'In iSlash, enter it as the webhook URL; your iSlash admin, or iSlash itself, knows where.',
			),
			...islashFields.properties,
		],
	};

	// iSlash has no call to register an address: the user enters it there.
	webhookMethods = {
		default: {
			checkExists: async () => false,
			create: async function (this: IHookFunctions) {
				// What cannot be understood is said now, and not at the first message.
				await readSettings(this, islashFields);
				return true;
			},
			delete: async () => true,
		},
	};

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await receive(this, islashWebhook, islashFields);
	}
}
