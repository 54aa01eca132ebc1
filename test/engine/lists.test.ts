import type { INodeParameters } from 'n8n-workflow';
import { nodeFor, runNode } from '../support/nodes';
import { json, type RecordedRequest } from '../support/recorder';
import { engine, recorder, setUpStation } from '../support/station';

setUpStation();

const listing = (parameters: INodeParameters, resource = 'template') =>
	nodeFor('lancepilot', { resource, operation: 'getAll', parameters });
const getMany = async (parameters: INodeParameters, resource?: string) =>
	await runNode(engine, recorder, listing(parameters, resource));

const queryOf = ({ url }: RecordedRequest) =>
	Object.fromEntries(new URL(url, recorder.url).searchParams);
const queries = () => recorder.requests.map(queryOf);

/** Answers as a list of so many records, page by page. */
const answerWithRecords = (count: number) =>
	recorder.answerWith((response, request) => {
		const { page = '1', per_page: size = '10' } = queryOf(request);
		const from = (Number(page) - 1) * Number(size);
		const length = Math.max(0, Math.min(Number(size), count - from));
		const data = Array.from({ length }, (_, index) => ({ id: from + index + 1 }));
		const meta = { current_page: Number(page), last_page: Math.ceil(count / Number(size)) };
		json(200, { data, meta })(response, request);
	});

const idsOf = (items: Awaited<ReturnType<typeof getMany>>['items']) =>
	items.map(({ json: { id } }) => id);
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

describe('Get Many', () => {
	test('gives all records, each an item that is paired with the one it came from', async () => {
		answerWithRecords(120);
		const { items } = await getMany({ returnAll: true });
		expect(idsOf(items)).toEqual(upTo(120));
		expect(items.every(({ pairedItem }) => JSON.stringify(pairedItem) === '{"item":0}')).toBe(true);
		expect(queries()).toEqual(['1', '2', '3'].map((page) => ({ page, per_page: '50' })));
	});

	test.each<[number | string, object[]]>([
		[1, [{ page: '1', per_page: '1' }]],
		['20', [{ page: '1', per_page: '20' }]],
		[50, [{ page: '1', per_page: '50' }]],
		[
			70,
			[
				{ page: '1', per_page: '50' },
				{ page: '2', per_page: '50' },
			],
		],
	])('stops at a limit of %j', async (limit, asked) => {
		answerWithRecords(120);
		const { items } = await getMany({ limit });
		expect(idsOf(items)).toEqual(upTo(Number(limit)));
		expect(queries()).toEqual(asked);
	});

	test('gives nothing for an empty list', async () => {
		answerWithRecords(0);
		const { items, error } = await getMany({ returnAll: true });
		expect(error?.message).toBeUndefined();
		expect(items).toEqual([]);
	});

	test('asks for roles without a query, and for later pages by their number', async () => {
		answerWithRecords(25);
		const { items } = await getMany({ returnAll: true }, 'role');
		expect(idsOf(items)).toEqual(upTo(25));
		expect(queries()).toEqual([{}, { page: '2' }, { page: '3' }]);
	});

	test.each([0, -1, 1.5, 'many'])(
		'refuses a limit of %j before anything is sent',
		async (limit) => {
			const { error } = await getMany({ limit });
			expect(error?.message).toBe(`Limit "${limit}" is not a whole number from 1`);
			expect(recorder.requests).toEqual([]);
		},
	);
});

describe('A list that does not end', () => {
	const endless = (recordsOf: (page: string) => unknown[]) =>
		recorder.answerWith((response, request) => {
			const { page = '1' } = queryOf(request);
			const meta = { current_page: Number(page), last_page: Number(page) + 1 };
			json(200, { data: recordsOf(page), meta })(response, request);
		});

	test('is stopped where a page comes again', async () => {
		endless(() => [{ id: 1 }, { id: 2 }]);
		const { error, items } = await getMany({ returnAll: true });
		expect(error?.message).toBe('Lancepilot gives the same page again and again');
		expect(error?.description).toContain('set a Limit');
		expect(items).toEqual([]);
		expect(recorder.requests).toHaveLength(2);
	});

	test('gives as many records as were wanted, though each of its pages is new', async () => {
		endless((page) => Array.from({ length: 50 }, (_, index) => ({ id: `${page}-${index}` })));
		const { error, items } = await getMany({ limit: 55_000 });
		expect(error?.message).toBeUndefined();
		expect(items).toHaveLength(55_000);
		expect(recorder.requests).toHaveLength(1100);
	}, 120_000);

	test('is none where a page is empty', async () => {
		endless((page) => (page === '3' ? [] : [{ id: page }]));
		expect(idsOf((await getMany({ returnAll: true })).items)).toEqual(['1', '2']);
	});

	test('is not searched for ever by a list of the panel', async () => {
		endless((page) => [{ id: page, name: 'North Wind' }]);
		const { results } = await engine.searchList({
			nodeType: 'n8n-nodes-lancepilot-islash.lancepilot',
			method: 'searchWorkspaces',
			parameters: {},
			credentials: recorder.credentials,
			filter: 'south',
		});
		expect(results).toEqual([]);
		expect(recorder.requests).toHaveLength(50);
	});
});

test.each<[string, unknown]>([
	['no data', {}],
	['one record', { data: { id: 1 } }],
	['the JSON of a captive portal', { captive: true }],
	['data in words', { data: 'none' }],
	['no success', { success: false, message: 'No' }],
])('An answer with %s is no empty list: it says so', async (_, body) => {
	recorder.answerWith(json(200, body));
	const { error, items } = await getMany({ returnAll: true, options: { maxRetries: 0 } });
	expect(error?.message).toMatch(
		/^Lancepilot (gave an answer (without a list|that cannot be read)|refused the request)/,
	);
	expect(items).toEqual([]);
});

test('A page that may come later is asked for again, since nothing changes by reading', async () => {
	let calls = 0;
	recorder.answerWith((response, request) => {
		const answer = ++calls === 1 ? json(500, {}) : json(200, { data: [{ id: 1 }] });
		answer(response, request);
	});
	expect(idsOf((await getMany({ returnAll: true })).items)).toEqual([1]);
	expect(recorder.requests).toHaveLength(2);
});
