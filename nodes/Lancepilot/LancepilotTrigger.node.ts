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
import { lancepilotFields, lancepilotWebhook } from './lancepilot.webhook';

/** The trigger as n8n shows it; what Lancepilot posts stands in `events.ts`. */
export class LancepilotTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Lancepilot Trigger',
		name: 'lancepilotTrigger',
		icon: { light: 'file:lancepilot.svg', dark: 'file:lancepilot.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: triggerSubtitle(eventKinds),
		description: 'Starts the workflow when a WhatsApp message comes in through Lancepilot',
		eventTriggerDescription: 'Waiting for Lancepilot to call the Test URL',
		activationMessage:
			'Lancepilot can now start this workflow: paste the Production URL there under Settings, Webhook.',
		triggerPanel: {
			header: 'Listen for a message',
			executionsHelp: {
				inactive:
					'<b>While you build:</b> execute this step, paste the Test URL into Lancepilot under Settings, Webhook, and write to your WhatsApp number. The message shows up here.<br /><br /><b>To run it on its own:</b> publish the workflow, and paste the Production URL instead.',
				active:
					'<b>While you build:</b> execute this step, paste the Test URL into Lancepilot under Settings, Webhook, and write to your WhatsApp number. The message shows up here.<br /><br /><b>It also runs on its own:</b> what comes in at the Production URL is in the <a data-key="executions">list of executions</a>.',
			},
			activationHint:
				'Once you have built the workflow, publish it and paste the Production URL into Lancepilot.',
		},
		defaults: { name: 'Lancepilot Trigger' },
		inputs: [],
		outputs: [MAIN],
		credentials: [{ name: 'lancepilotApi', required: false }],
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
			setUpNotice('In Lancepilot, open Settings, then Webhook, and paste it.'),
			...lancepilotFields.properties,
		],
	};

	// Lancepilot has no call to register an address: the user pastes it.
	webhookMethods = {
		default: {
			checkExists: async () => false,
			create: async function (this: IHookFunctions) {
				// What cannot be understood is said now, and not at the first message.
				await readSettings(this, lancepilotFields);
				return true;
			},
			delete: async () => true,
		},
	};

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await receive(this, lancepilotWebhook, lancepilotFields);
	}
}
