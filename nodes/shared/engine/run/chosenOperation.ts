import type { Purpose } from '../../call';
import type { ItemReader } from '../../field';
import { InputError } from '../../inputError';
import type { Operation, Resource } from '../../operation';

/**
 * The operation that is chosen in the node's two menus, and what it is for.
 * @throws InputError for one that this version does not know
 */
export function chosenOperation(
	resources: readonly Resource[],
	item: ItemReader,
): { operation: Operation; purpose: Purpose } {
	const chosen = item.parameter('resource');
	const value = item.parameter('operation');
	const resource = resources.find((candidate) => candidate.value === chosen);
	const operation = resource?.operations.find((candidate) => candidate.value === value);
	if (resource && operation) {
		const { effect, isAlsoSuccess, advice, subject = resource.subject } = operation;
		return { operation, purpose: { effect, isAlsoSuccess, advice, subject } };
	}
	throw new InputError({
		field: 'Operation',
		value: `${String(chosen)}: ${String(value)}`,
		reason: 'is not known to this version of the node',
		hint: 'Choose the operation again, or update the package',
	});
}
