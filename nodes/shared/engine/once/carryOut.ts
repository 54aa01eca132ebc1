import type { Call, Effect } from '../../call';
import type { Connection } from '../../credential/connect';
import type { Prepared } from '../../operation';
import { concernOnceSent } from '../../media/mediaConcern';
import { isJsonObject } from '../../values';
import type { RetriedOutcome, RetryPolicy } from '../http/retry';
import { attemptWithRetries } from '../http/retry';
import { naming, sentences } from '../outcome/failure';
import type { Settled } from '../outcome/settled';
import { settledWithout } from '../outcome/settled';
import { WORDING } from '../outcome/wording';
import { inquire } from './inquire';
import type { Entry } from './ledger';

/** What an earlier try of this run left of an item. */
export function recalled(entry: Entry, effect: Effect): Settled {
	if ('sent' in entry) return { records: [entry.sent], retries: 0, isRecalled: true };
	const { description, ...failure } = entry.doubt;
	return {
		failure: { ...failure, description: sentences([description, WORDING[effect].notRepeated]) },
		isInDoubt: true,
		retries: 0,
		isRecalled: true,
	};
}

/** Makes a request, and its alternative where the API refused it for that very field. */
async function attemptSpellings(
	connection: Connection,
	call: Call,
	policy: RetryPolicy,
): Promise<RetriedOutcome> {
	const first = await attemptWithRetries(connection, call, policy);
	const { alternative } = call.request;
	if (!alternative || first.kind !== 'refused' || !isJsonObject(first.answer?.body)) return first;
	// Errors by field are what Laravel answers; a service without them is asked once.
	const { errors } = first.answer.body;
	if (!isJsonObject(errors) || !(alternative.wanted in errors)) return first;
	const second = await attemptWithRetries(
		connection,
		{ ...call, request: alternative.request },
		policy,
	);
	return { ...second, retries: first.retries + second.retries };
}

/**
 * Makes one item's request, and remembers what became of it where it may not be made again.
 * @param remember keeps it for a later try of this run
 */
export async function carryOut(
	connection: Connection,
	call: Call & Prepared,
	policy: RetryPolicy,
	remember: (entry: Entry) => void,
): Promise<Settled> {
	const first = await attemptSpellings(connection, call, policy);
	const outcome = await inquire(connection, call, policy, first);
	const { retries } = outcome;
	const mayRepeat = call.purpose.effect === 'read';
	if (outcome.kind === 'done') {
		const record = connection.exit.value(call.record(outcome.body));
		if (!mayRepeat) remember({ sent: record });
		const concern = concernOnceSent(call.request.mediaConcern, connection.baseUrl);
		return {
			records: [record],
			retries,
			isRecalled: false,
			concern: concern && connection.exit.text(concern),
		};
	}
	const recipient = call.recipient && connection.exit.text(call.recipient);
	if (outcome.kind === 'doubt' && !mayRepeat) {
		remember({ doubt: naming(outcome.failure, recipient) });
	}
	return settledWithout(outcome, retries, recipient);
}
