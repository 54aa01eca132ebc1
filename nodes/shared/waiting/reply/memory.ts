import type { IExecuteFunctions, IWebhookFunctions } from 'n8n-workflow';
import { AwaitedReplies } from './awaitedReplies';
import { chatOf } from './chat';

type Context = IExecuteFunctions | IWebhookFunctions;

/** Where a workflow's static data holds them. */
const KEY = 'awaitedReplies';

/**
 * By workflow. In the process, since n8n stores static data only when an execution waits or a call ends,
 * and then all of it: of two that do so at once, one loses what it added.
 */
const memories = new Map<string, AwaitedReplies>();

/** The questions of this workflow that wait for a reply, with those that another process has stored. */
export function awaitedRepliesOf(context: Context): AwaitedReplies {
	const id = context.getWorkflow().id ?? '';
	const memory = memories.get(id) ?? new AwaitedReplies();
	memories.set(id, memory);
	memory.recall(context.getWorkflowStaticData('global')[KEY]);
	return memory;
}

/** Hands what is open to n8n, which stores it when the execution waits or the call ends. */
export function store(context: Context, replies: AwaitedReplies): void {
	const stored = replies.stored();
	const staticData = context.getWorkflowStaticData('global');
	if (stored === undefined) Reflect.deleteProperty(staticData, KEY);
	else staticData[KEY] = stored;
}

/**
 * The chat with a person, in the service of this node: the trigger of another one hears other chats.
 * @param number digits with country code
 */
export function chatWith(context: Context, number: string): string {
	const [type = ''] = context.getNode().type.split('.').slice(-1);
	return `${type.replace(/(Trigger|(Hitl)?Tool)$/, '')} ${chatOf(number)}`;
}
