import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import { describe } from '../shared/description/describe';
import { execute } from '../shared/engine/execute';
import { contact } from './contact/contact';
import { label } from './label/label';
import { lancepilot } from './lancepilot.service';
import { searchRoles } from './lookups/searchRoles';
import { searchAllTemplates, searchTemplates } from './lookups/searchTemplates';
import { searchWorkspaces } from './lookups/searchWorkspaces';
import { templateFields } from './lookups/templateFields';
import { message } from './message/message';
import { role } from './role/role';
import { tag } from './tag/tag';
import { template } from './template/template';
import { user } from './user/user';
import { workspace } from './workspace/workspace';

const resources = [message, contact, template, label, tag, user, role, workspace];

/** The Lancepilot node as n8n shows it; its operations stand in the resource folders. */
export class Lancepilot implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Lancepilot',
		name: 'lancepilot',
		icon: { light: 'file:lancepilot.svg', dark: 'file:lancepilot.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle: '={{$parameter["operation"] + ": " + $parameter["resource"]}}',
		description: 'Send WhatsApp messages through Lancepilot',
		defaults: { name: 'Lancepilot' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'lancepilotApi', required: true }],
		properties: describe(resources),
	};

	methods = {
		listSearch: { searchAllTemplates, searchRoles, searchTemplates, searchWorkspaces },
		resourceMapping: { templateFields },
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await execute(this, lancepilot, resources);
	}
}
