import { parse } from 'yaml';
import type { ConformanceCase } from '../engine/conformance/case';
import type { MenuEntry } from './operations';

/** A call as the OpenAPI document states it. */
interface DocumentedCall {
	operationId: string;
	method: string;
	path: string;
	confidence: string;
}

interface OpenApiOperation {
	operationId?: string;
	'x-confidence'?: string;
}

/** All calls of an OpenAPI document, webhooks aside. */
function callsOf(document: string): DocumentedCall[] {
	// The project's own fixed files; a test elsewhere holds them to their form.
	const { paths } = parse(document) as { paths: Record<string, Record<string, OpenApiOperation>> };
	return Object.entries(paths).flatMap(([path, methods]) =>
		Object.entries(methods).flatMap(([method, { operationId, 'x-confidence': confidence = '' }]) =>
			operationId === undefined
				? []
				: [{ operationId, method: method.toUpperCase(), path, confidence }],
		),
	);
}

/**
 * The rows of one service in docs/calls.md, one for each call: what makes it, and how well it is documented.
 * @param document the OpenAPI document
 */
export function operationRows(
	service: string,
	menu: readonly MenuEntry[],
	cases: readonly ConformanceCase[],
	document: string,
): string[][] {
	const calls = callsOf(document);
	return menu.flatMap(({ resource, operation, name }) => {
		const ids = cases
			.filter((one) => one.resource === resource && one.operation === operation)
			.map(({ becomes }) => becomes);
		return calls
			.filter(({ operationId }) => ids.includes(operationId))
			.map(({ method, path, confidence }) => [
				service,
				resource,
				name,
				`\`${method} ${path}\``,
				confidence.replaceAll('-', ' '),
			]);
	});
}
