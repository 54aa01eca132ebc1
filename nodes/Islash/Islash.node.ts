import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
} from 'n8n-workflow';
import { describe } from '../shared/description/describe';
import { MAIN } from '../shared/description/mainConnection';
import { execute } from '../shared/engine/execute';
import { islash } from './islash.service';
import { searchStickers } from './lookups';
import { message } from './message/message';

const resources = [message];

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
		inputs: [MAIN],
		outputs: [MAIN],
		credentials: [{ name: 'islashApi', required: true }],
		properties: describe(resources),
	};

	methods = { listSearch: { searchStickers } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await execute(this, islash, resources);
	}
}
