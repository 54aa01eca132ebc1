import { hash } from 'node:crypto';
import type { Call } from '../../call';
import type { Connection } from '../../credential/connect';
import type { Listing } from '../../listing';
import { isJsonObject } from '../../values';
import type { RetryPolicy } from '../http/retry';
import { attemptWithRetries } from '../http/retry';
import type { Failure } from '../outcome/failure';
import { withoutList } from '../outcome/failure';
import type { Settled } from '../outcome/settled';
import { settledWithout } from '../outcome/settled';

/** Records asked for at a time. Larger pages are not known to work with either service. */
const PAGE_SIZE = 50;

const digest = (records: readonly unknown[]): string =>
	hash('sha256', JSON.stringify(records), 'base64url');

/**
 * Reads a list page by page, as far as it is wanted. A page that comes twice ends it, since such a list
 * would have no end.
 * @param limit most records; Infinity for all
 */
export async function readList(
	connection: Connection,
	{ request, purpose }: Call,
	{ query, page: readPage }: Listing,
	limit: number,
	policy: RetryPolicy,
): Promise<Settled> {
	const { exit, service } = connection;
	const records: unknown[] = [];
	const seen = new Set<string>();
	let retries = 0;
	const failed = (failure: Failure): Settled => ({
		failure,
		isInDoubt: false,
		retries,
		isRecalled: false,
	});
	for (let page = 1; ; page++) {
		const paged = { ...request.query, ...query?.(page, Math.min(PAGE_SIZE, limit)) };
		const call = { request: { ...request, query: paged }, purpose };
		const outcome = await attemptWithRetries(connection, call, policy);
		retries += outcome.retries;
		if (outcome.kind !== 'done') return { ...settledWithout(outcome, outcome.retries), retries };

		const found = readPage(outcome.body);
		if (!found) return failed(withoutList(service.name));
		const key = digest(found.records);
		if (found.records.length > 0 && seen.has(key)) {
			return failed({
				message: `${service.name} gives the same page again and again`,
				description: 'Switch Return All off and set a Limit, or ask the support of the service.',
			});
		}
		seen.add(key);
		for (const record of found.records) {
			records.push(exit.value(isJsonObject(record) ? record : { value: record }));
		}
		if (!found.hasMore || found.records.length === 0 || records.length >= limit) {
			return { records: records.slice(0, limit), retries, isRecalled: false };
		}
	}
}
