import type { IExecuteFunctions } from 'n8n-workflow';
import type { ItemReader } from '../../field';
import { itemFile } from '../../media/itemFile';

/** Reads the parameters and files of one input item. */
export function itemReader(context: IExecuteFunctions, itemIndex: number): ItemReader {
	return {
		parameter: (name) => context.getNodeParameter(name, itemIndex, ''),
		written: (name) => context.getNodeParameter(name, itemIndex, '', { rawExpressions: true }),
		evaluated: (expression) => context.evaluateExpression(expression, itemIndex),
		file: async (nameOrBinary) => await itemFile(context, itemIndex, nameOrBinary),
	};
}
