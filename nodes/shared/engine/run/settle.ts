import { exitFor } from '../../exit';
import type { LookUp } from '../../field';
import { limit } from '../../fields/limit';
import { options } from '../../fields/options';
import { sendOnceKey, takesSendOnceKey } from '../../fields/sendOnceKey';
import type { RetryPolicy } from '../http/retry';
import { carryOut, recalled } from '../once/carryOut';
import { fingerprintOf, placeOf } from '../once/identity';
import { checkWait, waitForAnswer } from '../../waiting/waitForAnswer';
import type { Settled } from '../outcome/settled';
import { Unread } from './lookups';
import { readList } from './readList';
import type { Run } from './run';

/** A read that a field needed in vain is an outcome of its item, and not input that is refused. */
function unreadOnly(thrown: unknown): Unread {
	if (thrown instanceof Unread) return thrown;
	throw thrown;
}

/** How the fields of an item read what they need: once per run. */
const lookUpIn =
	({ connecting, lookups }: Run, policy: RetryPolicy): LookUp =>
	async (subject, request, isNeeded) =>
		await lookups.answer(await connecting, { subject, request, isNeeded }, policy);

/**
 * Makes the call of one item, unless an earlier try of this run has made it.
 * @param tell hears whom the item is about, also where it is refused then
 * @throws InputError for input that cannot be sent
 */
export async function settle(
	run: Run,
	itemIndex: number,
	tell: (person: string) => void,
): Promise<Settled> {
	const { operation, purpose, ledger, gate, cancelled } = run;
	const place = placeOf(itemIndex);
	// Before the item is read: what was sent is reported as sent, whatever its expressions give now.
	const earlier = ledger.recall(place);
	if (earlier) return recalled(earlier, purpose.effect);

	const read = run.readItem(itemIndex);
	const { maxRetries, timeout } = await options.read(read);
	const policy = { maxRetries, timeout, gate, cancelled };
	const item = { ...read, lookUp: lookUpIn(run, policy) };
	const prepared = await operation.prepare(item, tell).catch(unreadOnly);
	if (prepared instanceof Unread) return prepared.settled;
	const call = { ...prepared, purpose };
	const key = takesSendOnceKey(operation) ? await sendOnceKey.read(item) : undefined;
	if (call.wait) checkWait(run.context, call.wait);
	const shared = await run.connecting;
	const secrets = [...shared.secrets, ...call.secrets];
	const connection = call.secrets.length > 0 ? { ...shared, exit: exitFor(secrets) } : shared;
	if (operation.list) {
		return await readList(connection, call, operation.list, await limit.read(item), policy);
	}

	const identity = run.isTool ? fingerprintOf(shared.baseUrl, call.request) : place;
	const twin = ledger.recall(identity);
	if (twin) return recalled(twin, purpose.effect);
	const unread = call.lookup && (await run.lookups.check(connection, call.lookup, policy));
	if (unread) return unread;
	const sending = async () =>
		await carryOut(connection, call, policy, (entry) => ledger.record(identity, entry));
	const settled =
		key === undefined ? await sending() : await run.sendOnce.send(key, connection.exit, sending);
	if (!call.wait || cancelled?.aborted) return settled;
	return await waitForAnswer(run.context, call.wait, settled);
}
