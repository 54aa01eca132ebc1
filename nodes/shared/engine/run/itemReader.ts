import type { IExecuteFunctions } from 'n8n-workflow';
import type { ItemReader } from '../../field';
import { itemFile } from '../../media/itemFile';
import { answerLink } from '../../waiting/link';

/** Reads the parameters and files of one input item. */
export function itemReader(context: IExecuteFunctions, itemIndex: number): ItemReader {
	return {
		parameter: (name) => context.getNodeParameter(name, itemIndex, ''),
		written: (name) => context.getNodeParameter(name, itemIndex, '', { rawExpressions: true }),
		file: async (nameOrBinary) => await itemFile(context, itemIndex, nameOrBinary),
		answerLink: () => answerLink(context),
	};
}
