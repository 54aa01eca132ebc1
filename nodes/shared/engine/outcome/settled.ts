import type { Failure } from './failure';
import { naming, sentences } from './failure';
import type { Outcome } from './outcome';

/** What became of one item. */
export type Settled = (
	| {
			records: readonly unknown[];
			/** Why it may not reach the recipient all the same. */
			concern?: string;
	  }
	| { failure: Failure; isInDoubt: boolean }
) & {
	/** How often its requests were tried again. */
	retries: number;
	/** Whether it had been sent before, by an earlier try of this run or under its key, and was not now. */
	isRecalled: boolean;
	/** Whether no request was made for it at all. */
	isUntried?: boolean;
};

/**
 * An item whose request did not succeed just now.
 * @param recipient whom it is about, in a form that may leave the node
 */
export function settledWithout(
	{ kind, failure, isUntried }: Exclude<Outcome, { kind: 'done' }> & { isUntried?: boolean },
	retries: number,
	recipient?: string,
): Settled {
	const tries = retries > 0 ? [`Tried ${retries + 1} times`] : [];
	const description = sentences([...tries, failure.description]);
	return {
		failure: naming({ ...failure, description }, recipient),
		isInDoubt: kind === 'doubt',
		retries,
		isRecalled: false,
		isUntried,
	};
}
