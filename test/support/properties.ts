import fc from 'fast-check';
import { InputError } from '../../nodes/shared/inputError';

/** What a function gives; undefined where it refuses its input in words for the user. */
export function unlessRefused<Result>(run: () => Result): Result | undefined {
	try {
		return run();
	} catch (error) {
		if (error instanceof InputError) return undefined;
		throw error;
	}
}

/** Holds for a thousand inputs; a counterexample is printed with its seed, made small. */
export const always = <Values extends [unknown, ...unknown[]]>(
	...property: Parameters<typeof fc.property<Values>>
) => fc.assert(fc.property<Values>(...property), { numRuns: 1000 });
