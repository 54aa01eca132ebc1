import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type {
	DeduplicationItemTypes,
	ICheckProcessedOptions,
	IDeduplicationOutput,
} from 'n8n-workflow';

type Milliseconds = () => number;

/** How a write reaches the database. */
interface Way {
	/** From the reading of the row to its writing. */
	latency?: Milliseconds;
}

/**
 * A row of marks as n8n's database has one for each node: read, changed and written as a whole, without a
 * lock, so that what two workers write at once gets lost. Source: n8n 2.41, `deduplication-helper`.
 */
export class SharedRow {
	#hashes: readonly string[] | undefined;

	/** Whether the database is away. */
	isAway = false;

	/** Marks that stand. */
	get size(): number {
		return this.#hashes?.length ?? 0;
	}

	clear(): void {
		this.#hashes = undefined;
	}

	async check(
		items: readonly DeduplicationItemTypes[],
		{ maxEntries = Infinity }: ICheckProcessedOptions,
		{ latency }: Way = {},
	): Promise<IDeduplicationOutput> {
		const read = await this.#read(latency);
		const isKnown = (item: DeduplicationItemTypes) => read?.includes(hashOf(item)) ?? false;
		const fresh = items.filter((item) => !isKnown(item));
		if (!read && this.#hashes) throw new Error('duplicate key value violates unique constraint');
		this.#hashes = [...(read ?? []), ...fresh.map(hashOf)].slice(-maxEntries);
		return { new: fresh, processed: items.filter(isKnown) };
	}

	async remove(items: readonly DeduplicationItemTypes[], { latency }: Way = {}): Promise<void> {
		const read = await this.#read(latency);
		const gone = items.map(hashOf);
		if (read) this.#hashes = read.filter((hash) => !gone.includes(hash));
	}

	async #read(latency: Milliseconds = () => 0): Promise<readonly string[] | undefined> {
		const read = this.#hashes;
		await sleep(latency());
		if (this.isAway) throw new Error('connect ECONNREFUSED 127.0.0.1:5432');
		return read;
	}
}

function hashOf(value: DeduplicationItemTypes): string {
	return createHash('md5').update(String(value)).digest('base64');
}
