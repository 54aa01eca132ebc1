import { hash } from 'node:crypto';
import type { Listing } from '../../listing';
import type { Connection } from '../../credential/connect';
import type { Failure } from '../outcome/failure';
import type { RetryPolicy } from '../http/retry';
import { attemptWithRetries } from '../http/retry';
import type { Settled } from '../once/settled';
import { settledWithout } from '../once/settled';
import type { Task } from '../once/task';
import { isJsonObject } from '../../values';

/** Records asked for at a time. Larger pages are not known to work with either service. */
const PAGE_SIZE = 50;
/** Pages after which a list is taken for endless. */
const MOST_PAGES = 1000;

const digest = (records: readonly unknown[]): string =>
	hash('sha256', JSON.stringify(records), 'base64url');

function endless(service: string, happened: string): Failure {
	return {
		message: `${service} ${happened}`,
		description: 'Switch Return All off and set a Limit, or ask the support of the service.',
	};
}

/**
 * Reads a list page by page, as far as it is wanted.
 * @param limit most records; Infinity for all
 */
export async function readList(
	connection: Connection,
	{ request, purpose }: Task,
	{ query, page: readPage }: Listing,
	limit: number,
	policy: RetryPolicy,
): Promise<Settled> {
	const records: unknown[] = [];
	const seen = new Set<string>();
	let retries = 0;
	for (let page = 1; ; page++) {
		const paged = { ...request.query, ...query?.(page, Math.min(PAGE_SIZE, limit)) };
		const result = await attemptWithRetries(
			connection,
			{ ...request, query: paged },
			purpose,
			policy,
		);
		retries += result.retries;
		const { outcome } = result;
		if (outcome.kind !== 'done') return { ...settledWithout(outcome, result.retries), retries };

		const { records: found, hasMore } = readPage(outcome.body);
		const key = digest(found);
		const isRepeated = found.length > 0 && seen.has(key);
		if (isRepeated || page > MOST_PAGES) {
			const what = isRepeated ? 'gives the same page again and again' : 'gives pages without end';
			const failure = endless(connection.service.name, what);
			return { failure, isUncertain: false, retries, isRecalled: false };
		}
		seen.add(key);
		for (const record of found) records.push(isJsonObject(record) ? record : { value: record });
		if (!hasMore || found.length === 0 || records.length >= limit) {
			return { records: records.slice(0, limit), retries, isRecalled: false };
		}
	}
}
