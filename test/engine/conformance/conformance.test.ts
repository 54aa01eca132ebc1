import { readFile } from 'node:fs/promises';
import type { INodeType } from 'n8n-workflow';
import { Islash } from '../../../nodes/Islash/Islash.node';
import { Lancepilot } from '../../../nodes/Lancepilot/Lancepilot.node';
import { loadContract, type Contract } from '../../../sandbox/api/contract';
import { fieldsOf, partsOf } from '../../support/multipart';
import { operationsOf } from '../../support/operations';
import { acceptList, type RecordedRequest } from '../../support/recorder';
import { engine, recorder, setUpStation } from '../../support/station';
import { CASES } from './cases';
import type { ConformanceCase } from './case';
import { LEFT_OUT } from './leftOut';
import { LOOKUPS } from './lookups';
import { runCase } from './runCase';

setUpStation();

const SERVICES = ['lancepilot', 'islash'] as const;
type ServiceName = (typeof SERVICES)[number];

const ROOTS = { lancepilot: '/api/v3', islash: '/api/public' };
const NODES: Record<ServiceName, INodeType> = {
	lancepilot: new Lancepilot(),
	islash: new Islash(),
};

/** The body as the contract wants it: JSON, or form fields with files by name. */
function bodyOf(request: RecordedRequest): ['application/json' | 'multipart/form-data', object] {
	const contentType = String(request.headers['content-type']);
	if (contentType === 'application/json') return [contentType, JSON.parse(request.body.toString())];
	const files = partsOf(request).flatMap(({ headers: [disposition = ''] }) => {
		const [, name, fileName] = /name="([^"]+)"; filename="(.*)"/.exec(disposition) ?? [];
		return name === undefined ? [] : [[name, fileName]];
	});
	return ['multipart/form-data', { ...fieldsOf(request), ...Object.fromEntries(files) }];
}

describe.each(SERVICES)(
	'Every request of %s is one of its OpenAPI document, and correct by it',
	(service) => {
		let contract: Contract;
		beforeAll(async () => {
			contract = await loadContract(service);
		});

		/** The operation ID that a request matches, and what the document finds wrong with it. */
		function checked(request: RecordedRequest) {
			expect(request.url.startsWith(ROOTS[service])).toBe(true);
			const operation = contract.match(request.method, request.url.slice(ROOTS[service].length));
			if (!operation) throw new Error(`not in the document: ${request.method} ${request.url}`);
			const [type, body] = request.body.length > 0 ? bodyOf(request) : [undefined, {}];
			if (type !== undefined) expect(operation.bodyTypes).toContain(type);
			return {
				operationId: operation.operationId,
				problems: contract.problems(operation, type, { ...body }),
			};
		}

		const named = (one: ConformanceCase): [string, ConformanceCase] => [
			[one.resource, one.operation, one.title, one.becomes].filter(Boolean).join(', '),
			one,
		];

		test.each(CASES[service].map(named))('%s', async (_, one) => {
			if (one.operation === 'getAll') recorder.answerWith(acceptList);
			const { error } = await runCase(engine, recorder, service, one);
			expect(error?.message).toBeUndefined();
			const calls = [...(one.reads === undefined ? [] : [one.reads]), one.becomes];
			expect(recorder.requests.map(checked)).toEqual(
				calls.map((operationId) => ({ operationId, problems: [] })),
			);
		});

		test.each(LOOKUPS[service])(
			'what the panel asks for: $method',
			async ({ becomes, ...lookup }) => {
				const isList = lookup.method in (NODES[service].methods?.listSearch ?? {});
				const question = {
					nodeType: `n8n-nodes-lancepilot-islash.${service}`,
					credentials: recorder.credentials,
					...lookup,
				};
				if (isList) recorder.answerWith(acceptList);
				await (isList ? engine.searchList(question) : engine.layOutForm(question));
				expect(recorder.requests.map(checked)).toEqual([{ operationId: becomes, problems: [] }]);
			},
		);
	},
);

describe.each(SERVICES)('Nothing of %s falls off silently', (service: ServiceName) => {
	test('every operation of the node has a case', () => {
		const covered = CASES[service].map(({ resource, operation }) => `${resource} ${operation}`);
		expect([...new Set(covered)].sort()).toEqual(
			operationsOf(NODES[service])
				.map(({ resource, operation }) => `${resource} ${operation}`)
				.sort(),
		);
	});

	test('every list and form of the panel has a case', () => {
		const { listSearch = {}, resourceMapping = {} } = NODES[service].methods ?? {};
		expect([...new Set(LOOKUPS[service].map(({ method }) => method))].sort()).toEqual(
			[...Object.keys(listSearch), ...Object.keys(resourceMapping)].sort(),
		);
	});

	test('every operation of the document is made, or left out for a written reason', async () => {
		const document = await readFile(`sandbox/openapi/${service}.yaml`, 'utf8');
		const documented = [...document.matchAll(/^ +operationId: (\w+)$/gm)].map(([, id]) => id);
		const made = new Set(CASES[service].map(({ becomes }) => becomes));
		expect([...made, ...Object.keys(LEFT_OUT[service])].sort()).toEqual(documented.sort());
	});
});
