import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import addFormats from 'ajv-formats';
import { OpenAPIBackend, type Document, type ValidationResult } from 'openapi-backend';
import { parse } from 'yaml';
import { isRecord, type BodyType } from './requestBody';

export type Problem = NonNullable<ValidationResult['errors']>[number];

/** An operation of the document, found for a request. */
export interface MatchedOperation {
	operationId: string;
	method: string;
	/** With placeholders: `/workspaces/{workspace}/labels`. */
	path: string;
	params: Record<string, string>;
	query: Record<string, string>;
	/** Documented media types of the body; empty when the operation has no body. */
	bodyTypes: string[];
}

/** Routes and checks of one OpenAPI document. */
export interface Contract {
	operationIds: string[];
	/** @param url Path below the API's root, with its query. */
	match(method: string, url: string): MatchedOperation | undefined;
	/** Form text in `body` is turned into the documented types, in place. */
	problems(
		operation: MatchedOperation,
		type: BodyType | undefined,
		body: Record<string, unknown>,
	): Problem[];
	/** What is wrong with a JSON answer, by the document. */
	answerProblems(operationId: string, status: number, body: unknown): Problem[];
}

/** Reads `sandbox/openapi/<name>.yaml`. */
export async function loadContract(name: 'lancepilot' | 'islash'): Promise<Contract> {
	const document = await readDocument(name);
	// openapi-backend checks a body against one media type only and prefers JSON, so each has a backend.
	const json = await backendFor(document);
	const multipart = await backendFor(multipartOnly(document), { coerceTypes: 'array' });

	return {
		operationIds: json.router.getOperations().flatMap(({ operationId }) => operationId ?? []),

		match(method, url) {
			const request = { method, path: url, headers: {} };
			const operation = json.router.matchOperation(request);
			if (!operation?.operationId) return undefined;
			const parsed = json.router.parseRequest(request, operation);
			const body = operation.requestBody;
			return {
				operationId: operation.operationId,
				method: method.toUpperCase(),
				path: operation.path,
				params: texts(parsed.params),
				query: texts(parsed.query),
				bodyTypes: body && 'content' in body ? Object.keys(body.content) : [],
			};
		},

		problems({ operationId, params, query, path, method, bodyTypes }, type, body) {
			const { validator } = type === 'multipart/form-data' ? multipart : json;
			const request = {
				method,
				path: path.replace(/\{(\w+)\}/g, (_, key: string) => encodeURIComponent(params[key] ?? '')),
				headers: {},
				query,
				body: bodyTypes.length > 0 ? body : undefined,
			};
			const problems = validator.validateRequest(request, operationId).errors ?? [];
			return problems.filter((problem) => !isFormBoolean(problem));
		},

		answerProblems: (operationId, status, body) =>
			json.validator.validateResponse(body, operationId, status).errors ?? [],
	};
}

/** Laravel's boolean rule takes the 1 and 0 of a form, which ajv does not turn into booleans. */
function isFormBoolean({ keyword, schema, data }: Problem): boolean {
	return keyword === 'type' && schema === 'boolean' && (data === '1' || data === '0');
}

async function readDocument(name: string): Promise<Document> {
	const source = await readFile(join(__dirname, '..', 'openapi', `${name}.yaml`), 'utf8');
	// openapi-backend never requires a field of format `binary`; without the format it does.
	const withoutBinary = (key: unknown, value: unknown): unknown =>
		key === 'format' && value === 'binary' ? undefined : value;
	// The project's own fixed file; a test loads and uses all of its operations.
	return parse(source, withoutBinary) as Document;
}

async function backendFor(
	definition: Document,
	options: { coerceTypes?: 'array' } = {},
): Promise<OpenAPIBackend> {
	// `quick` leaves out the document's own validation, which knows OpenAPI 3.0 only; these are 3.1.
	return await new OpenAPIBackend({
		definition,
		quick: true,
		strict: true,
		ajvOpts: { strict: false, allErrors: true, verbose: true, ...options },
		customizeAjv(ajv) {
			addFormats(ajv);
			return ajv;
		},
	}).init();
}

/** The same document with nothing but multipart bodies. */
function multipartOnly(document: Document): Document {
	const copy = structuredClone(document);
	for (const path of Object.values(copy.paths ?? {})) {
		const operations: unknown[] = Object.values(path ?? {});
		for (const operation of operations) {
			if (!isRecord(operation) || !isRecord(operation.requestBody)) continue;
			const { content } = operation.requestBody;
			if (isRecord(content)) delete content['application/json'];
		}
	}
	return copy;
}

function texts(values: unknown): Record<string, string> {
	const entries = isRecord(values) ? Object.entries(values) : [];
	return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]));
}
