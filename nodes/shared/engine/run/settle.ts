import { exitFor } from '../../exit';
import { limit } from '../../fields/limit';
import { options } from '../../fields/options';
import { carryOut, recalled } from '../once/carryOut';
import { fingerprintOf, placeOf } from '../once/identity';
import type { Settled } from '../outcome/settled';
import { itemReader } from './itemReader';
import { readList } from './readList';
import type { Run } from './run';

/**
 * Makes the call of one item, unless an earlier try of this run has made it.
 * @throws InputError for input that cannot be sent
 */
export async function settle(run: Run, itemIndex: number): Promise<Settled> {
	const { operation, purpose, ledger, gate, cancelled } = run;
	const place = placeOf(itemIndex);
	// Before the item is read: what was sent is reported as sent, whatever its expressions give now.
	const earlier = ledger.recall(place);
	if (earlier) return recalled(earlier, purpose.effect);

	const item = itemReader(run.context, itemIndex);
	const { maxRetries, timeout } = await options.read(item);
	const policy = { maxRetries, timeout, gate, cancelled };
	const call = { ...(await operation.prepare(item)), purpose };
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
	return (
		unread ?? (await carryOut(connection, call, policy, (entry) => ledger.record(identity, entry)))
	);
}
