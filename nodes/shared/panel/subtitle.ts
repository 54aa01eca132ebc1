import type { Resource } from '../operation';

/**
 * The line below a node on the canvas: the chosen operation in the words of its menu, e.g. "Send Text",
 * since people do not know the names in saved workflows. What it is about follows, except for the
 * resource that a node starts with.
 */
export function subtitle(resources: readonly Resource[]): string {
	const words = resources.flatMap(({ value, name, operations }, index) =>
		operations.map((operation) => [
			`${value} ${operation.value}`,
			index === 0 ? operation.name : `${operation.name}: ${name}`,
		]),
	);
	const table = JSON.stringify(Object.fromEntries(words));
	return `={{ (${table})[$parameter["resource"] + " " + $parameter["operation"]] }}`;
}
