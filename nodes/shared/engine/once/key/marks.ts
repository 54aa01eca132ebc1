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

/** How many times as long as the slowest of the last writes of this one that may take. */
const SLOWNESS = 2;

/** How many times as long is waited where nobody waits for it. */
const PATIENCE = 10;

/** How many of its last writes those are. */
const LAST_WRITES = 20;

/** For how long marks that must stand are written again with all others, in milliseconds. */
const KEEPING = 5000;

/** What outlives the executions of a workflow: marks that stand, or do not. None can be looked at only. */
export interface Marks {
	/** Sets marks, and gives those that stood before. @throws when they cannot be written */
	add(marks: readonly string[]): Promise<ReadonlySet<string>>;
	/** Takes marks away. @throws when that cannot be written */
	remove(marks: readonly string[]): Promise<void>;
	/** Has marks that are true for ever set anew for a while with every write: another worker may undo them late. */
	keep(marks: readonly string[]): void;
	/**
	 * Resolves when a write of another worker that was under way is over, which may have undone the last one.
	 * @param isPatient whether even an unusually slow one is to be over
	 */
	settle(isPatient: boolean): Promise<void>;
}

/** Names this node among all of this n8n. */
export function nodeId(context: IExecuteFunctions): string {
	return JSON.stringify([context.getWorkflow().id, context.getNode().id]);
}

/** What is kept for a node, and until when, in Unix milliseconds. */
interface Kept {
	mark: string;
	until: number;
}

const keptByNode = new Map<string, Kept[]>();

/** The marks that are to be set anew for a node now. */
function keptMarks(id: string): string[] {
	const kept = keptByNode.get(id)?.filter(({ until }) => until > Date.now()) ?? [];
	if (kept.length > 0) keptByNode.set(id, kept);
	else keptByNode.delete(id);
	return kept.map(({ mark }) => mark);
}

/** How long the last writes took, in milliseconds. A busy process can pause between reading and writing. */
const durations: number[] = [];

function note(duration: number): void {
	durations.push(duration);
	if (durations.length > LAST_WRITES) durations.shift();
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
	const write = async <Result>(writing: () => Promise<Result>): Promise<Result> =>
		await inTurn(id, async () => {
			const start = performance.now();
			const result = await persistently(writing);
			note(performance.now() - start);
			return result;
		});
	return {
		add: async (marks) => {
			const { processed } = await write(
				async () =>
					await helpers.checkProcessedAndRecord(
						[...new Set([...marks, ...keptMarks(id)])],
						'node',
						OPTIONS,
					),
			);
			return new Set(processed.map(String).filter((mark) => marks.includes(mark)));
		},
		remove: async (marks) =>
			await write(async () => await helpers.removeProcessed([...marks], 'node', OPTIONS)),
		keep: (marks) => {
			const until = Date.now() + KEEPING;
			const added = marks.map((mark) => ({ mark, until }));
			keptByNode.set(id, [...(keptByNode.get(id) ?? []), ...added]);
		},
		settle: async (isPatient) => {
			const usual = Math.max(SHORTEST_SETTLING, SLOWNESS * Math.max(...durations));
			await wait(isPatient ? usual * PATIENCE : usual, cancelled);
		},
	};
}
