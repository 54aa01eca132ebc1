import type { IExecuteFunctions } from 'n8n-workflow';
import type { ItemReader } from '../../field';
import { isExpression } from '../../field';
import { itemFile } from '../../media/itemFile';
import { isJsonObject } from '../../values';
import { answerLink } from '../../waiting/link';

/** A function that works out the value of each name once. */
function once(read: (name: string) => unknown): (name: string) => unknown {
	const known = new Map<string, unknown>();
	return (name) => {
		if (!known.has(name)) known.set(name, read(name));
		return known.get(name);
	};
}

/** Whether a parameter, as it stands in the node, holds an expression anywhere. */
function hasExpression(written: unknown): boolean {
	if (isExpression(written)) return true;
	if (Array.isArray(written)) return written.some(hasExpression);
	return isJsonObject(written) && Object.values(written).some(hasExpression);
}

/** Gives what reads the parameters and files of an input item. */
export type ReadItem = (itemIndex: number) => ItemReader;

/**
 * Reads the items of one run. What stands in the node without an expression is the same for all of them,
 * and n8n is asked for it once: it takes its time over every parameter. Expressions are worked out once
 * an item, or one that counts from now, or changes its item, would give the next field that asks for it
 * another value.
 */
export function itemReaders(context: IExecuteFunctions): ReadItem {
	const written = once((name) => context.getNodeParameter(name, 0, '', { rawExpressions: true }));
	const fixed = once((name) => context.getNodeParameter(name, 0, ''));
	const isFixed = once((name) => !hasExpression(written(name)));
	return (itemIndex) => {
		const resolved = once((name) => context.getNodeParameter(name, itemIndex, ''));
		return {
			parameter: (name) => (isFixed(name) ? fixed(name) : resolved(name)),
			written,
			evaluated: (expression) => context.evaluateExpression(expression, itemIndex),
			answerLink: () => answerLink(context),
			file: async (nameOrBinary) => await itemFile(context, itemIndex, nameOrBinary),
		};
	};
}
