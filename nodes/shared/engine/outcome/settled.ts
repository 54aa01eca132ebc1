import type { Failure } from './failure';
import { sentences } from './failure';
import type { Outcome } from './outcome';

/** What became of one item. */
export type Settled = (
	{ records: readonly unknown[] } | { failure: Failure; isInDoubt: boolean }
) & {
	/** How often its requests were tried again. */
	retries: number;
	/** Whether it had been sent before, by an earlier try of this run or under its key, and was not now. */
	isRecalled: boolean;
};

/** An item whose request did not succeed just now. */
export function settledWithout(
	{ kind, failure }: Exclude<Outcome, { kind: 'done' }>,
	retries: number,
): Settled {
	const tries = retries > 0 ? [`Tried ${retries + 1} times`] : [];
	const description = sentences([...tries, failure.description]);
	return {
		failure: { ...failure, description },
		isInDoubt: kind === 'doubt',
		retries,
		isRecalled: false,
	};
}
