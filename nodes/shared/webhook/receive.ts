import type { INodeExecutionData, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { sleep } from 'n8n-workflow';
import type { Field } from '../field';
import { askedBefore, handOver } from '../waiting/reply/handOver';
import { receiveBody } from './body';
import type { Download } from './download';
import { download } from './download';
import type { WebhookEvent, WebhookService } from './event';
import { MESSAGE_RECEIVED } from './event';
import { isWanted } from './filter';
import { answer, isTaken, requestOf, responseOf } from './http';
import type { Group } from './join';
import { join } from './join';
import type { TriggerSettings } from './options';
import { inOrder, toItem } from './output';
import { repeatsOf } from './repeats';
import { isAllowed } from './secret';
import { readSecret, readSettings } from './settings';

/** The node has answered itself. */
const ANSWERED: IWebhookResponseData = { noWebhookResponse: true };

/** Nothing starts, and n8n answers 200. */
const NO_RUN: IWebhookResponseData = {};

/** Longest time that a copy waits for n8n to take the first, in milliseconds. */
const LONGEST_OPEN = 10_000;

/**
 * The events that have not been here before; from now on, they have. A copy waits until n8n has taken the
 * first, or takes its place: whoever is told 200 does not repeat it. Undefined where that takes too long.
 */
async function onlyNew(
	context: IWebhookFunctions,
	trigger: string,
	events: readonly WebhookEvent[],
): Promise<WebhookEvent[] | undefined> {
	const repeats = repeatsOf(trigger);
	repeats.recall(context.getWorkflowStaticData('node').received);
	const end = Date.now() + LONGEST_OPEN;
	for (let open = repeats.open(events); open; open = repeats.open(events)) {
		const left = end - Date.now();
		if (left <= 0) return undefined;
		await Promise.race([open, sleep(left)]);
	}
	// In the same turn as the last look, so that of several copies one only takes the place.
	const fresh = events.filter((event) =>
		repeats.isNew(event, Date.now(), () => askedBefore(context, event.number)),
	);
	if (fresh.length > 0) void repeats.forgetUnless(isTaken(responseOf(context)), fresh);
	return fresh;
}

/**
 * Hands what is known to n8n, which stores it when this call ends. Last of all: n8n read it when the
 * call began, and calls that ended meanwhile have added to it.
 */
function remember(
	context: IWebhookFunctions,
	trigger: string,
	events: readonly WebhookEvent[],
): void {
	const stored = repeatsOf(trigger).stored(Date.now(), events);
	context.getWorkflowStaticData('node').received = stored;
}

/** The item of a group, once it is complete and its files are here. */
async function itemOf(
	context: IWebhookFunctions,
	{ events, isComplete }: Group,
	downloadInto: string | undefined,
): Promise<INodeExecutionData[]> {
	await isComplete;
	const ordered = inOrder(events);
	const last = ordered.at(-1);
	if (!last) return [];
	const number = last.event === MESSAGE_RECEIVED ? last.number : undefined;
	const handedOver = await handOver(context, toItem(ordered, last, [], '').json, number);
	if (handedOver.isTaken) return [];
	const downloads: Download[] = [];
	for (const event of downloadInto === undefined ? [] : ordered) {
		const one = await download(context.helpers, event);
		if (one) downloads.push(one);
	}
	// Comes out beside the reasons why files are missing.
	if (handedOver.reason !== undefined) downloads.push({ reason: handedOver.reason });
	return [toItem(ordered, last, downloads, downloadInto ?? '')];
}

/**
 * Answers one request of a service, and gives what it said to the workflow. Nothing is read before the
 * secret was checked, and nothing downloaded that the user did not ask for.
 */
export async function receive(
	context: IWebhookFunctions,
	{ credentialType, readEvents }: WebhookService,
	fields: Field<TriggerSettings>,
): Promise<IWebhookResponseData> {
	const { place, posted } = requestOf(context);
	if (!isAllowed(await readSecret(context, credentialType), place)) {
		answer(context, 401, 'The webhook secret is missing or wrong');
		return ANSWERED;
	}
	const received = receiveBody(posted);
	if ('status' in received) {
		answer(context, received.status, received.message);
		return ANSWERED;
	}

	const { filter, ignoreRepeats, joinWithin, downloadInto } = await readSettings(context, fields);
	const mode = context.getMode();
	const trigger = `${context.getWorkflow().id ?? ''} ${context.getNode().id}`;
	const wanted = readEvents(received.body).filter((event) => isWanted(event, filter));
	// Whoever tries a workflow out sends the same message again and again.
	const remembers = ignoreRepeats && mode !== 'manual' && wanted.length > 0;
	const events = remembers ? await onlyNew(context, trigger, wanted) : wanted;
	if (!events) {
		answer(context, 503, 'This message is being received already');
		return ANSWERED;
	}
	const groups = join(`${mode} ${trigger}`, events, joinWithin);

	const downloads = downloadInto !== undefined && events.some(({ mediaUrl }) => mediaUrl);
	const takesTime = groups.length > 0 && (joinWithin > 0 || downloads);
	if (takesTime) answer(context, 200, 'Received');
	const items: INodeExecutionData[] = [];
	// One after the other: a body with hundreds of files must not open as many connections at once.
	for (const group of groups) items.push(...(await itemOf(context, group, downloadInto)));
	if (remembers && events.length > 0) remember(context, trigger, events);
	if (items.length === 0) return takesTime ? ANSWERED : NO_RUN;
	return { workflowData: [items], ...(takesTime && ANSWERED) };
}
