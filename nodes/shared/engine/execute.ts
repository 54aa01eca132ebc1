import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { ItemReader } from '../field';
import { InputError } from '../inputError';
import { itemFile } from '../media/itemFile';
import type { Operation, Resource } from '../operation';
import type { Service } from '../service';
import { call } from './call';
import { toNodeError } from './nodeError';
import { failedItem, succeededItem } from './output';

function itemReader(context: IExecuteFunctions, itemIndex: number): ItemReader {
	return {
		parameter: (name) => context.getNodeParameter(name, itemIndex, ''),
		file: async (nameOrBinary) => await itemFile(context, itemIndex, nameOrBinary),
	};
}

function chosenOperation(resources: readonly Resource[], item: ItemReader): Operation {
	const resource = item.parameter('resource');
	const value = item.parameter('operation');
	const operation = resources
		.find((candidate) => candidate.value === resource)
		?.operations.find((candidate) => candidate.value === value);
	if (operation) return operation;
	throw new InputError({
		field: 'Operation',
		value: `${String(resource)}: ${String(value)}`,
		reason: 'is not known to this version of the node',
		hint: 'Choose the operation again, or update the package',
	});
}

/** Runs the chosen operation for every input item, in order, one after another. */
export async function execute(
	context: IExecuteFunctions,
	service: Service,
	resources: readonly Resource[],
): Promise<INodeExecutionData[][]> {
	const output: INodeExecutionData[] = [];
	for (const itemIndex of context.getInputData().keys()) {
		try {
			const item = itemReader(context, itemIndex);
			const operation = chosenOperation(resources, item);
			const { data } = await call(context, service, await operation.prepare(item));
			output.push(succeededItem(operation.record(data), itemIndex));
		} catch (error) {
			const nodeError = toNodeError(context.getNode(), error, itemIndex);
			if (!context.continueOnFail()) throw nodeError;
			output.push(failedItem(nodeError, itemIndex));
		}
	}
	return [output];
}
