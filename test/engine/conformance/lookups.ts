import type { INodeParameters } from 'n8n-workflow';
import { locator, WORKSPACE_ID } from '../../support/nodes';

/** A list or a form of the panel, and the call of the API that it must become. */
interface Lookup {
	/** Name in the node's `methods`. */
	method: string;
	/** What is filled in so far. */
	parameters: INodeParameters;
	filter?: string;
	/** `operationId` in the OpenAPI document. */
	becomes: string;
}

const workspace = locator('list', WORKSPACE_ID);

/** Every list and form of both panels. */
export const LOOKUPS: Readonly<Record<'lancepilot' | 'islash', readonly Lookup[]>> = {
	lancepilot: [
		{
			method: 'searchWorkspaces',
			parameters: {},
			filter: 'north wind',
			becomes: 'listWorkspaces',
		},
		{ method: 'searchTemplates', parameters: { workspace }, becomes: 'listTemplates' },
		{ method: 'searchAllTemplates', parameters: { workspace }, becomes: 'listTemplates' },
		{ method: 'searchRoles', parameters: { workspace }, becomes: 'listRoles' },
		...['templateFields', 'templateText'].map((method) => ({
			method,
			parameters: {
				resource: 'message',
				operation: 'sendTemplate',
				workspace,
				template: locator('list', '4821'),
			},
			becomes: 'getTemplate',
		})),
	],
	islash: [
		{ method: 'searchStickers', parameters: {}, becomes: 'listStickers' },
		{ method: 'searchLabels', parameters: {}, becomes: 'listLabels' },
		{ method: 'searchLabelIds', parameters: {}, becomes: 'listLabels' },
		{ method: 'searchTemplates', parameters: {}, becomes: 'getTemplateMessages' },
		...['templateFields', 'templateText'].map((method) => ({
			method,
			parameters: {
				resource: 'message',
				operation: 'sendTemplate',
				templateName: locator('list', 'order_ready_en'),
			},
			becomes: 'getTemplateMessages',
		})),
	],
};
