import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';
import { NODE_VERSIONS } from '../shared/fields/nodeVersion';
import { describe } from '../shared/panel/describe';
import { subtitle } from '../shared/panel/subtitle';
import { MAIN } from '../shared/panel/mainConnection';
import { execute } from '../shared/engine/run/execute';
import { receiveAnswer } from '../shared/waiting/receiveAnswer';
import { ANSWER_WEBHOOKS, WAITING_TOOLTIP } from '../shared/waiting/webhooks';
import { broadcast } from './resources/broadcast';
import { contact } from './resources/contact';
import { islash } from './islash.service';
import { label } from './resources/label';
import { searchLabelIds, searchLabels } from './listSearch/searchLabels';
import { searchStickers } from './listSearch/searchStickers';
import { searchTemplates } from './listSearch/searchTemplates';
import { resourceMapping } from './resourceMapping/templatePanel';
import { message } from './resources/message';
import { sticker } from './resources/sticker';
import { template } from './resources/template';

const resources = [message, template, contact, label, broadcast, sticker];

/** The iSlash node as n8n shows it; its operations stand in the resource folders. */
export class Islash implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'iSlash',
		name: 'islash',
		icon: { light: 'file:islash.svg', dark: 'file:islash.dark.svg' },
		group: ['output'],
		version: NODE_VERSIONS,
		subtitle: subtitle(resources),
		description: 'Send WhatsApp messages through iSlash',
		defaults: { name: 'iSlash' },
		usableAsTool: true,
		inputs: [MAIN],
		outputs: [MAIN],
		credentials: [{ name: 'islashApi', required: true }],
		webhooks: ANSWER_WEBHOOKS,
		waitingNodeTooltip: WAITING_TOOLTIP,
		properties: describe(resources),
	};

	methods = {
		listSearch: { searchLabelIds, searchLabels, searchStickers, searchTemplates },
		resourceMapping,
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await execute(this, islash, resources);
	}

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await receiveAnswer(this);
	}
}
