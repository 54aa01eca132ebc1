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
import { contact } from './resources/contact';
import { label } from './resources/label';
import { lancepilot } from './lancepilot.service';
import { searchRoles } from './listSearch/searchRoles';
import { searchAllTemplates, searchTemplates } from './listSearch/searchTemplates';
import { searchWorkspaces } from './listSearch/searchWorkspaces';
import { resourceMapping } from './resourceMapping/templatePanel';
import { message } from './resources/message';
import { role } from './resources/role';
import { tag } from './resources/tag';
import { template } from './resources/template';
import { user } from './resources/user';
import { workspace } from './resources/workspace';

const resources = [message, contact, template, label, tag, user, role, workspace];

/** The Lancepilot node as n8n shows it; its operations stand in the resource folders. */
export class Lancepilot implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Lancepilot',
		name: 'lancepilot',
		icon: { light: 'file:lancepilot.svg', dark: 'file:lancepilot.dark.svg' },
		group: ['output'],
		version: NODE_VERSIONS,
		subtitle: subtitle(resources),
		description: 'Send WhatsApp messages through Lancepilot',
		defaults: { name: 'Lancepilot' },
		usableAsTool: true,
		inputs: [MAIN],
		outputs: [MAIN],
		credentials: [{ name: 'lancepilotApi', required: true }],
		webhooks: ANSWER_WEBHOOKS,
		waitingNodeTooltip: WAITING_TOOLTIP,
		properties: describe(resources),
	};

	methods = {
		listSearch: { searchAllTemplates, searchRoles, searchTemplates, searchWorkspaces },
		resourceMapping,
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await execute(this, lancepilot, resources);
	}

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await receiveAnswer(this);
	}
}
