import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import { describe } from '../shared/description/describe';
import { execute } from '../shared/engine/execute';
import { broadcast } from './broadcast/broadcast';
import { contact } from './contact/contact';
import { islash } from './islash.service';
import { label } from './label/label';
import { searchLabelIds, searchLabels } from './lookups/searchLabels';
import { searchStickers } from './lookups/searchStickers';
import { searchTemplates } from './lookups/searchTemplates';
import { templateFields } from './lookups/templateFields';
import { message } from './message/message';
import { sticker } from './sticker/sticker';
import { template } from './template/template';

const resources = [message, template, contact, label, broadcast, sticker];

/** The iSlash node as n8n shows it; its operations stand in the resource folders. */
export class Islash implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'iSlash',
		name: 'islash',
		icon: { light: 'file:islash.svg', dark: 'file:islash.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle: '={{$parameter["operation"] + ": " + $parameter["resource"]}}',
		description: 'Send WhatsApp messages through iSlash',
		defaults: { name: 'iSlash' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'islashApi', required: true }],
		properties: describe(resources),
	};

	methods = {
		listSearch: { searchLabelIds, searchLabels, searchStickers, searchTemplates },
		resourceMapping: { templateFields },
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await execute(this, islash, resources);
	}
}
