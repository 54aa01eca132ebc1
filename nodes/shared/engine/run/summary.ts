import type { NodeExecutionHint } from 'n8n-workflow';
import type { Effect } from '../../call';
import type { Settled } from '../outcome/settled';

/** What became of the items of a run; each is counted once, and some of them were retried besides. */
export interface Tally {
	/** By this try of the node. */
	sent: number;
	/** By an earlier one. */
	recalled: number;
	/** Surely not sent, also for what the user filled in. */
	refused: number;
	inDoubt: number;
	/** No request was made for them: the run ended before, or the service was known to be away. */
	notTried: number;
	retried: number;
}

/**
 * Counts what became of the items of a run.
 * @param results of the items as far as the run went; undefined for one that could not be prepared
 * @param count items of the run
 */
export function tally(results: readonly (Settled | undefined)[], count: number): Tally {
	const counted = (holds: (settled: Settled) => boolean) =>
		results.filter((settled) => settled !== undefined && holds(settled)).length;
	const sent = counted((settled) => 'records' in settled && !settled.isRecalled);
	const recalled = counted((settled) => 'records' in settled && settled.isRecalled);
	const inDoubt = counted((settled) => 'failure' in settled && settled.isInDoubt);
	const untried = counted(({ isUntried }) => isUntried === true);
	const refused = results.length - sent - recalled - inDoubt - untried;
	const notTried = count - results.length + untried;
	const retried = counted(({ retries }) => retries > 0);
	return { sent, recalled, refused, inDoubt, notTried, retried };
}

/** What carrying out an item is called. */
const DONE: Readonly<Record<Effect, string>> = { read: 'read', send: 'sent', change: 'done' };

/** Sums up a run in which something unusual happened, for n8n to show above its output. */
export function runHints(counts: Tally, effect: Effect): NodeExecutionHint[] {
	const { sent, recalled, refused, inDoubt, notTried, retried } = counts;
	if (recalled + refused + inDoubt + notTried + retried === 0) return [];
	const done = DONE[effect];
	const parts = [
		`${sent} ${done}`,
		recalled > 0 && `${recalled} ${done} before and not repeated`,
		refused > 0 && `${refused} refused`,
		inDoubt > 0 && `${inDoubt} in doubt`,
		notTried > 0 && `${notTried} not tried`,
		retried > 0 && `${retried} retried`,
	];
	return [
		{
			message: parts.filter((part) => part !== false).join(', '),
			type: refused + inDoubt + notTried > 0 ? 'warning' : 'info',
			location: 'outputPane',
		},
	];
}

/** Most reasons, and most items of each, that hints name. */
const MOST_NAMED = 5;

/**
 * Says of what was sent that it may not arrive whole, each reason once.
 * @param results of the items, in their order
 */
export function concernHints(results: readonly (Settled | undefined)[]): NodeExecutionHint[] {
	const numbersOf = new Map<string, number[]>();
	results.forEach((settled, index) => {
		if (!settled || !('records' in settled) || settled.concern === undefined) return;
		const numbers = numbersOf.get(settled.concern) ?? [];
		numbersOf.set(settled.concern, numbers);
		numbers.push(index + 1);
	});
	return [...numbersOf].slice(0, MOST_NAMED).map(([concern, numbers]) => {
		const named = numbers.slice(0, MOST_NAMED).join(', ');
		const others = numbers.length - MOST_NAMED;
		const which = `${numbers.length > 1 ? 'Items' : 'Item'} ${named}${others > 0 ? ` and ${others} more` : ''}`;
		const message = `${which} may arrive without the file, although the service took the message. ${concern}.`;
		return { message, type: 'warning', location: 'outputPane' };
	});
}

/**
 * What became of the other items where the run stops at one: ends the sentence that begins with it.
 * @param isAlone whether items were worked on one by one, so that all others came before it
 */
export function stopText(counts: Tally, effect: Effect, isAlone: boolean): string {
	const done = DONE[effect];
	const sent = counts.sent + counts.recalled;
	const before = isAlone ? 'before it' : 'besides it';
	const told = `: ${sent === 0 ? 'none' : sent} ${done} ${before}, ${counts.notTried} not tried`;
	const again = effect === 'send' ? `sends the ${sent} again` : `does the ${sent} again`;
	return [
		told,
		// A read that is repeated does no harm.
		...(sent > 0 && effect !== 'read'
			? [`Running the workflow again ${again} (Retry in the executions list does not)`]
			: []),
		...(counts.notTried > 0
			? ['On Error: Continue (using error output) goes on past such items']
			: []),
	].join('. ');
}
