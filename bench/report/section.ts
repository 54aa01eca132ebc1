import type { Summary } from '../statistics';

/** One question of the bench with its answer. */
export interface Section {
	title: string;
	/** What was done, and what the numbers mean, a paragraph each. */
	notes: string[];
	head: string[];
	rows: string[][];
	targets: Target[];
}

/** What the package wants to reach. */
export interface Target {
	what: string;
	/** The bound, with its unit. */
	limit: string;
	measured: string;
	isMet: boolean;
}

/** A target that a ratio stays under a bound. */
export function atMost(what: string, { median }: Summary, bound: number): Target {
	return {
		what,
		limit: `at most ${bound}x`,
		measured: `${median.toFixed(2)}x`,
		isMet: median <= bound,
	};
}

/** Median and spread. */
export function show({ median, low, high }: Summary, digits = 0): string {
	return `${median.toFixed(digits)} (${low.toFixed(digits)} to ${high.toFixed(digits)})`;
}
