import { json, type RecordedRequest } from '../support/recorder';
import { engine, recorder, setUpStation } from '../support/station';

setUpStation();

interface Asked {
	filter?: string;
	paginationToken?: string;
}

const search = (node: string, method: string) => async (asked: Asked) =>
	await engine.searchList({
		nodeType: `n8n-nodes-lancepilot-islash.${node}`,
		method,
		parameters: {},
		credentials: recorder.credentials,
		...asked,
	});
const searchWorkspaces = search('lancepilot', 'searchWorkspaces');
const searchStickers = search('islash', 'searchStickers');

const urls = () => recorder.requests.map(({ url }) => url);

describe('The list of Lancepilot workspaces', () => {
	const pageOf = ({ url }: RecordedRequest) =>
		Number(new URL(url, recorder.url).searchParams.get('page'));

	/** Answers with these pages of records, and with an empty one behind them. */
	const answerWithPages = (pages: unknown[][], lastPage = pages.length) =>
		recorder.answerWith((response, request) => {
			const page = pageOf(request);
			const meta = { current_page: page, last_page: lastPage };
			json(200, { data: pages[page - 1] ?? [], meta })(response, request);
		});

	const north = { id: 'n1', attributes: { name: 'North Wind' } };
	const south = { id: 's1', attributes: { name: 'South Sea' } };

	test('asks for the first fifty, and for nothing else', async () => {
		answerWithPages([[]]);
		await searchWorkspaces({});
		expect(urls()).toEqual(['/api/v3/workspaces?page=1&per_page=50']);
	});

	test('hands on what the user types, so that the API can search', async () => {
		answerWithPages([[]]);
		await searchWorkspaces({ filter: 'north' });
		expect(urls()).toEqual(['/api/v3/workspaces?page=1&per_page=50&search=north']);
	});

	test.each([
		['with its name among the attributes', north, [{ name: 'North Wind', value: 'n1' }]],
		['that is flat', { id: 'f1', name: 'Flat' }, [{ name: 'Flat', value: 'f1' }]],
		['with a number as ID', { id: 7, name: 'Seven' }, [{ name: 'Seven', value: '7' }]],
		['without a name: its ID', { id: 'x1', attributes: {} }, [{ name: 'x1', value: 'x1' }]],
		['without an ID: left out', { name: 'No ID' }, []],
		['that is none: left out', 'North Wind', []],
	])('shows a record %s', async (_, record, choices) => {
		answerWithPages([[record]]);
		expect((await searchWorkspaces({})).results).toEqual(choices);
	});

	test('shows only what fits, should the API not search', async () => {
		answerWithPages([[north, south]]);
		expect((await searchWorkspaces({ filter: ' SEA ' })).results).toEqual([
			{ name: 'South Sea', value: 's1' },
		]);
	});

	describe('of two pages', () => {
		beforeEach(() => {
			answerWithPages([[north], [south]]);
		});

		test('leads from the first to the second', async () => {
			expect(await searchWorkspaces({})).toEqual({
				results: [{ name: 'North Wind', value: 'n1' }],
				paginationToken: '2',
			});
			expect(urls()).toHaveLength(1);
		});

		test('asks for the second, and ends there', async () => {
			const { results, paginationToken } = await searchWorkspaces({ paginationToken: '2' });
			expect(urls()).toEqual(['/api/v3/workspaces?page=2&per_page=50']);
			expect(results).toEqual([{ name: 'South Sea', value: 's1' }]);
			expect(paginationToken).toBeUndefined();
		});

		test('goes on by itself where nothing on the first fits', async () => {
			const { results } = await searchWorkspaces({ filter: 'south' });
			expect(recorder.requests.map(pageOf)).toEqual([1, 2]);
			expect(results).toEqual([{ name: 'South Sea', value: 's1' }]);
		});
	});

	test('ends at an empty page, whatever the last page is said to be', async () => {
		answerWithPages([[]], 9000);
		const { results, paginationToken } = await searchWorkspaces({});
		expect(results).toEqual([]);
		expect(paginationToken).toBeUndefined();
		expect(urls()).toHaveLength(1);
	});

	test('ends where the API says nothing of pages', async () => {
		recorder.answerWith(json(200, { data: [north] }));
		const { results, paginationToken } = await searchWorkspaces({});
		expect(results).toHaveLength(1);
		expect(paginationToken).toBeUndefined();
	});

	test('is not empty but says so where the answer holds no list', async () => {
		recorder.answerWith(json(200, { data: { id: 'n1', name: 'North Wind' } }));
		await expect(searchWorkspaces({})).rejects.toMatchObject({
			message: 'Lancepilot gave an answer without a list',
		});
	});
});

describe('The list of iSlash stickers', () => {
	const answerWithStickers = (...stickers: unknown[]) =>
		recorder.answerWith(json(200, { meta: { code: 'RESP_OKAY' }, data: { stickers } }));

	test('is asked for in one call, with the session key', async () => {
		answerWithStickers();
		await searchStickers({ filter: 'wave' });
		expect(urls()).toEqual(['/api/public/sticker?session=s3ss-key']);
	});

	test('shows names, and holds IDs as text', async () => {
		answerWithStickers({ id: 71, name: 'wave' }, { id: 72 }, { name: 'no id' }, null);
		expect(await searchStickers({})).toEqual({
			results: [
				{ name: 'wave', value: '71' },
				{ name: '72', value: '72' },
			],
		});
	});

	test('is searched in any letter case, blanks around the words aside', async () => {
		answerWithStickers({ id: 71, name: 'Big wave' }, { id: 72, name: 'thumb' });
		expect((await searchStickers({ filter: ' WAVE ' })).results).toEqual([
			{ name: 'Big wave', value: '71' },
		]);
	});

	test('is empty for an account without any, whose data is empty', async () => {
		recorder.answerWith(json(200, { meta: { code: 'RESP_OKAY' }, data: [] }));
		expect((await searchStickers({})).results).toEqual([]);
	});
});

test.each([
	[
		'Lancepilot',
		searchWorkspaces,
		{ message: 'Unauthenticated.' },
		'Lancepilot did not accept the access token (HTTP 401)',
		'Unauthenticated.\nCheck the access token in the Lancepilot credential: it may be mistyped, expired or revoked.',
	],
	[
		'iSlash',
		searchStickers,
		{ meta: { code: 'RESP_AUTH', message: 'Wrong token' } },
		'iSlash did not accept the user token or the session key (HTTP 401)',
		'RESP_AUTH: Wrong token.\nCheck both in the iSlash credential.',
	],
])('%s refuses a list: the panel gets its words', async (_, list, body, message, description) => {
	recorder.answerWith(json(401, body));
	const refusal = { name: 'NodeApiError', message, description, httpCode: '401' };
	await expect(list({})).rejects.toMatchObject(refusal);
});
