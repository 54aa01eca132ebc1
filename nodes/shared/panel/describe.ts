import type { INodeProperties } from 'n8n-workflow';
import { limit } from '../fields/limit';
import { options } from '../fields/options';
import { sendOnceKey, takesSendOnceKey } from '../fields/sendOnceKey';
import { shownIf } from '../fields/shownIf';
import type { Operation, Resource } from '../operation';
import { withExample } from './withExample';

function operationMenu({ value: resource, operations }: Resource): INodeProperties {
	const [{ value: first }] = operations;
	return {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: [resource] } },
		options: operations.map(({ name, value, action, description, asks }) => ({
			name,
			value,
			action,
			description,
			// An agent's tool cannot wait. Of the node for human review n8n hides the whole menu.
			...(asks && { displayOptions: { hide: { '@tool': [true] } } }),
		})),
		default: first,
	};
}

/** Options in the order of the alphabet, as n8n wants them; each once, though several fields may offer it. */
function withOptions(property: INodeProperties, more: readonly INodeProperties[]): INodeProperties {
	// The options of a collection are properties, though n8n's type allows other kinds for other fields.
	const all = [...(property.options as INodeProperties[]), ...more];
	const byName = new Map(all.map((option) => [option.name, option]));
	// By plain comparison: that of a language loads its tables first, which takes longer than both nodes.
	const sorted = [...byName.values()].sort((one, other) =>
		one.displayName < other.displayName ? -1 : 1,
	);
	return { ...property, options: sorted };
}

function fieldsOf(operation: Operation): INodeProperties[] {
	const { properties, list, options: own } = operation;
	const more = takesSendOnceKey(operation) ? [...own, ...(sendOnceKey.options ?? [])] : own;
	const last = options.properties.map((property) => withOptions(property, more));
	return [...properties, ...(list ? limit.properties : []), ...last];
}

/** Turns the table of operations into what n8n's panel shows: two menus, and each operation's fields. */
export function describe(resources: readonly Resource[]): INodeProperties[] {
	const first = resources[0]?.value ?? '';
	const resourceMenu: INodeProperties = {
		displayName: 'Resource',
		name: 'resource',
		type: 'options',
		noDataExpression: true,
		options: resources.map(({ name, value }) => ({ name, value })),
		default: first,
	};
	const fields = resources.flatMap((resource) =>
		resource.operations.flatMap((operation) =>
			fieldsOf(operation).map((property) =>
				withExample(
					shownIf({ resource: [resource.value], operation: [operation.value] }, property),
				),
			),
		),
	);
	return [resourceMenu, ...resources.map(operationMenu), ...fields];
}
