/** Several readings of one thing. */
export interface Summary {
	median: number;
	low: number;
	high: number;
}

/**
 * The value that this share of the values does not exceed.
 * @param values at least one
 * @param share 0 to 1
 */
export function percentile(values: readonly number[], share: number): number {
	const sorted = [...values].sort((one, other) => one - other);
	return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

/** @param values at least one */
export function summarise(values: readonly number[]): Summary {
	const sorted = [...values].sort((one, other) => one - other);
	const at = (position: number) => sorted[position] ?? NaN;
	const middle = (sorted.length - 1) / 2;
	return {
		median: (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2,
		low: at(0),
		high: at(sorted.length - 1),
	};
}

/**
 * How many times the base something is: round by round, since what disturbs the machine in a round
 * disturbs both.
 */
export function ratio(values: readonly number[], base: readonly number[]): Summary {
	return summarise(values.map((value, round) => value / (base[round] ?? NaN)));
}
