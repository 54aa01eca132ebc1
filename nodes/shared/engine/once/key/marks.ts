import type { IExecuteFunctions } from 'n8n-workflow';
import { wait } from '../../http/wait';
import { inTurn } from './inTurn';

/** Keys of a node that are remembered; the oldest are forgotten. */
const MOST_KEYS = 10_000;

/** Marks that a message leaves: see `Claim`. */
const MARKS_PER_KEY = 3;

const OPTIONS = { mode: 'entries', maxEntries: MOST_KEYS * MARKS_PER_KEY } as const;

/** How often a write is tried. */
const MOST_TRIES = 4;

/** Longest pause before a write is tried again, in milliseconds. */
const LONGEST_PAUSE = 100;

/** Shortest time in which a write of another worker is taken to be over, in milliseconds. */
const SHORTEST_SETTLING = 20;

/** How many times as long as the last write of this one that may take. */
const SLOWNESS = 3;

/** What outlives the executions of a workflow: marks that stand, or do not. None can be looked at only. */
export interface Marks {
	/** Sets marks, and gives those that stood before. @throws when they cannot be written */
	add(marks: readonly string[]): Promise<ReadonlySet<string>>;
	/** Takes marks away. @throws when that cannot be written */
	remove(marks: readonly string[]): Promise<void>;
	/** Resolves when a write of another worker that was under way is over: it may have undone the last one. */
	settle(): Promise<void>;
}

/** Names this node among all of this n8n. */
export function nodeId(context: IExecuteFunctions): string {
	return JSON.stringify([context.getWorkflow().id, context.getNode().id]);
}

/** Two workers that write the first mark of a node at once collide; the one that lost finds it when it tries again. */
async function persistently<Result>(write: () => Promise<Result>): Promise<Result> {
	for (let tries = 1; tries < MOST_TRIES; tries++) {
		try {
			return await write();
		} catch {
			await wait(Math.random() * LONGEST_PAUSE);
		}
	}
	return await write();
}

/**
 * The marks of a node in n8n's database, where its node Remove Duplicates keeps those of its own. n8n
 * reads, changes and writes them as one row, without a lock, so that those of one process take turns.
 */
export function marksOf(context: IExecuteFunctions, cancelled?: AbortSignal): Marks {
	const { helpers } = context;
	const id = nodeId(context);
	let took = 0;
	const write = async <Result>(writing: () => Promise<Result>): Promise<Result> =>
		await inTurn(id, async () => {
			const start = performance.now();
			const result = await persistently(writing);
			took = performance.now() - start;
			return result;
		});
	return {
		add: async (marks) => {
			const { processed } = await write(
				async () => await helpers.checkProcessedAndRecord([...marks], 'node', OPTIONS),
			);
			return new Set(processed.map(String));
		},
		remove: async (marks) =>
			await write(async () => await helpers.removeProcessed([...marks], 'node', OPTIONS)),
		settle: async () => await wait(Math.max(SHORTEST_SETTLING, took * SLOWNESS), cancelled),
	};
}
