import type { Field } from '../field';
import { optionsOf } from '../field';
import { hidden } from './hidden';
import { isJsonObject } from '../values';

/**
 * A field among the options that stood beside them in version 0.1. What a workflow holds in its old place
 * counts until the option is added, also where the option is then left empty.
 */
export function movedToOptions<Value>(field: Field<Value>): Field<Value> {
	const isAdded = (options: unknown) =>
		isJsonObject(options) && field.properties.some(({ name }) => name in options);
	return {
		properties: field.properties.map(hidden),
		options: field.properties,
		read: (item) => field.read(isAdded(item.parameter('options')) ? optionsOf(item) : item),
	};
}
