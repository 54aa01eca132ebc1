import { randomUUID } from 'node:crypto';
import type { INode } from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import type { SavedWorkflow } from '../../../tools/n8n/savedWorkflow';
import { withCredentials } from '../../../tools/n8n/savedWorkflow';
import { locator } from '../../support/nodes';
import { asking, handOn, node } from './asking';
import type { Sink } from '../../support/sink';
import { listening } from '../../../tools/n8n/listening';
import { api, place } from './playground';

export type ServiceName = 'lancepilot' | 'islash';

const RECIPIENT = {
	lancepilot: {
		workspace: locator('id', place.sandbox.lancepilot.workspaceId),
		recipient: locator('phoneNumber', '={{ $json.number }}'),
	},
	islash: { recipient: '={{ $json.number }}' },
};

/** A node that asks the person in `number`, and waits for the reply in the chat. */
export const replyNode = (
	service: ServiceName,
	parameters: INode['parameters'] = {},
	rest: Partial<INode> = {},
): INode =>
	node(
		'Ask',
		`n8n-nodes-lancepilot-islash.${service}`,
		1,
		{
			resource: 'message',
			operation: 'sendAndWait',
			...RECIPIENT[service],
			message: 'Which day?',
			responseType: 'reply',
			...parameters,
		},
		{ credentials: { [`${service}Api`]: { id: '', name: '' } }, ...rest },
	);

/** A workflow that asks whom a webhook names, and hears messages with a trigger of its own. */
export interface Conversation {
	workflowId: string;
	/** Where the service posts what people write. */
	triggerUrl: string;
	/** Asks. @param item with `number` */
	ask: (item: object) => Promise<void>;
}

interface Ends {
	/** Gets what comes out of the question. */
	answers: Sink;
	/** Gets what starts a run at the trigger. */
	starts: Sink;
}

/** The n8n that the other tests use. */
const SHARED = { api, n8nUrl: place.n8nUrl, credentials: place.credentials };

/** Publishes it; settles when n8n listens. */
export async function converse(
	service: ServiceName,
	question: INode,
	{ answers, starts }: Ends,
	trigger: INode['parameters'] = {},
	{ api, n8nUrl, credentials }: typeof SHARED = SHARED,
): Promise<Conversation> {
	const [path, webhookId] = [randomUUID(), randomUUID()];
	const type = `n8n-nodes-lancepilot-islash.${service}Trigger`;
	const workflow = asking([question, handOn(answers.url)], path, {
		Trigger: { main: [[{ node: 'Start a Run', type: NodeConnectionTypes.Main, index: 0 }]] },
	});
	const heard: SavedWorkflow = {
		...workflow,
		nodes: [
			...workflow.nodes,
			node('Trigger', type, 1, trigger, { webhookId }),
			{ ...handOn(starts.url), id: 'start-a-run', name: 'Start a Run' },
		],
	};
	const workflowId = await api.publish(withCredentials(heard, credentials));
	const triggerUrl = `${n8nUrl}/webhook/${webhookId}/webhook`;
	await listening(triggerUrl);
	return {
		workflowId,
		triggerUrl,
		ask: async (item) => await api.trigger(path, { items: [item] }),
	};
}
