import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';
import type { AwaitedReply } from './awaitedReplies';
import { awaitedRepliesOf, chatWith, store } from './memory';
import { isTaken, replyBody } from './post';

/**
 * How long n8n may take to answer itself, in milliseconds. One that is busy lets the execution go on after a
 * while: a message that was given up before would start a run as well. The service waits meanwhile.
 */
const PATIENCE = 20_000;

/** What n8n answers where nothing waits any more: with a page that says so, or in an error. */
const NOTHING_WAITS = [200, 404, 409, 410];

/**
 * How long n8n may take to let an execution wait once it has asked, in milliseconds. Until then it says
 * 409, as it does for one that has ended.
 */
const FIRST_INSTANT = 10_000;

/** What came of a message: whether a question took it, and else why one that is open did not. */
export interface Handover {
	isTaken: boolean;
	reason?: string;
}

/** What n8n's request helper gives with `returnFullResponse`. */
interface FullResponse {
	statusCode: number;
	body: unknown;
}

/** What a question did with a message: took it, does not wait yet or any more, or was not reached, and why. */
type Result = 'taken' | 'early' | 'gone' | { reason: string };

async function post(
	{ helpers }: IWebhookFunctions,
	{ url, askedAt }: AwaitedReply,
	message: IDataObject,
): Promise<Result> {
	// Its origin only: the rest is the right to answer.
	const about = `A question waits for this message, but n8n could not be reached at ${new URL(url).origin}`;
	const advice = 'WEBHOOK_URL of n8n must lead to n8n from its own computer too';
	try {
		const { statusCode, body } = (await helpers.httpRequest({
			method: 'POST',
			url,
			body: replyBody(message),
			json: true,
			timeout: PATIENCE,
			disableFollowRedirect: true,
			ignoreHttpStatusErrors: true,
			returnFullResponse: true,
		})) as FullResponse; // n8n types every answer as `any`.
		if (isTaken(statusCode, body)) return 'taken';
		if (statusCode === 409 && Date.now() - askedAt < FIRST_INSTANT) return 'early';
		if (NOTHING_WAITS.includes(statusCode)) return 'gone';
		return { reason: `${about}: it answered ${statusCode}. ${advice}` };
	} catch {
		// Whatever it says may hold the address.
		return { reason: `${about}. ${advice}` };
	}
}

/** Quicker than anybody reads a question and answers it, in milliseconds. Copies come within a fifth of a second. */
const READING = 2000;

/**
 * When a person who may be answering now was asked, in Unix milliseconds: "yes" to one question and "yes"
 * to the next are no copies of one message. Undefined where nothing was asked, or a moment ago.
 */
export function askedBefore(
	context: IWebhookFunctions,
	number: string | undefined,
	now = Date.now(),
): number | undefined {
	if (number === undefined) return undefined;
	const asked = awaitedRepliesOf(context).lastAskedIn(chatWith(context, number));
	return asked !== undefined && now - asked >= READING ? asked : undefined;
}

/**
 * Gives a message to the question that waits for it, the newest one of its chat. Never throws, and says
 * yes only where n8n has let the execution go on: everything else starts a run, so that nothing is lost.
 * @param message what the trigger would put out
 * @param number who wrote; undefined for what is no message of a person
 */
export async function handOver(
	context: IWebhookFunctions,
	message: IDataObject,
	number: string | undefined,
): Promise<Handover> {
	// Whoever tries a trigger out wants to see it start.
	if (number === undefined || context.getMode() === 'manual') return { isTaken: false };
	const replies = awaitedRepliesOf(context);
	for (const reply of replies.openIn(chatWith(context, number))) {
		// Before n8n is asked: the next message must not answer the same question.
		replies.close(reply);
		const result = await post(context, reply, message);
		if (result === 'taken' || result === 'gone') store(context, replies);
		else replies.reopen(reply);
		if (result === 'taken') return { isTaken: true };
		// Another question would not be reached either.
		if (typeof result === 'object') return { isTaken: false, ...result };
	}
	return { isTaken: false };
}
