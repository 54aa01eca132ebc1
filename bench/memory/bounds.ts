import type { Memory } from './peak';
import type { Task } from './task';

/** What one contestant took. */
export interface Row extends Pick<Task, 'contestant' | 'times' | 'isCollected'> {
	peak: Memory;
}

/** What V8 may leave uncollected at one time and not at another, in bytes. */
const GARBAGE = 64 * 1024 * 1024;

/** The bounds that do not hold, in words: generous ones, within one run of the measurement. */
export function judge(rows: readonly Row[], fileSize: number): string[] {
	const peakOf = (contestant: Row['contestant'], times: number, isCollected = false) => {
		const row = rows.find(
			(candidate) =>
				candidate.contestant === contestant &&
				candidate.times === times &&
				candidate.isCollected === isCollected,
		);
		if (!row) throw new Error(`${contestant} did not send ${times} files`);
		return Math.max(row.peak.resident, row.peak.external);
	};
	const one = peakOf('node', 1);
	const ten = peakOf('node', 10);
	const floor = Math.max(peakOf('bare', 1), peakOf('bare', 10));
	return [
		ten > 1.5 * one + GARBAGE && 'Ten files take more memory than one',
		Math.max(one, ten) > 1.5 * floor + GARBAGE && 'The node takes more memory than a bare request',
		ten > fileSize && 'Ten files take more memory than the size of one',
		peakOf('node', 10, true) > fileSize / 2 && 'What was sent is kept',
	].filter((bound) => bound !== false);
}
