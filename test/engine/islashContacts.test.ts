import { locator, nodeFor, runNode } from '../support/nodes';
import { json, type RecordedRequest, type Reply } from '../support/recorder';
import { engine, recorder, setUpStation } from '../support/station';

setUpStation();

const queryOf = ({ url }: RecordedRequest) =>
	Object.fromEntries(new URL(url, recorder.url).searchParams);

const contactNode = (operation: string, parameters: Record<string, unknown>) =>
	nodeFor('islash', {
		resource: 'contact',
		operation,
		// What n8n can save, whatever its types say of a mixed record.
		parameters: parameters as Parameters<typeof nodeFor>[1]['parameters'],
	});

const getMany = (parameters: Record<string, unknown>) =>
	contactNode('getAll', { labels: locator('list', 'all'), ...parameters });

describe('Contacts come page by page', () => {
	/** Answers with so many contacts, cut into the pages that are asked for. */
	const answerWithContacts = (count: number) => {
		recorder.answerWith((response, request) => {
			const { page, per_page: size } = queryOf(request);
			const start = (Number(page) - 1) * Number(size);
			const end = Math.min(start + Number(size), count);
			const contacts = Array.from({ length: end - start }, (_, index) => ({ id: start + index }));
			const pagination = { 'has-more-page': end < count, 'per-page': Number(size) };
			const meta = { code: 'RESP_OKAY', message: 'Success' };
			json(200, { meta, data: { contacts, pagination } })(response, request);
		});
	};

	test('all of them, in order, each its own item that is linked to its input', async () => {
		answerWithContacts(120);
		const { items } = await runNode(engine, recorder, getMany({ returnAll: true }));
		expect(items.map(({ json: { id } }) => id)).toEqual(Array.from({ length: 120 }, (_, id) => id));
		expect(items.every(({ pairedItem }) => JSON.stringify(pairedItem) === '{"item":0}')).toBe(true);
		expect(recorder.requests.map(queryOf)).toEqual(
			['1', '2', '3'].map((page) => ({
				label_id: 'all',
				page,
				per_page: '50',
				session: 's3ss-key',
			})),
		);
	});

	test('up to the limit, and no page beyond it is asked for', async () => {
		answerWithContacts(120);
		const { items } = await runNode(engine, recorder, getMany({ limit: 60 }));
		expect(items).toHaveLength(60);
		expect(recorder.requests).toHaveLength(2);
	});

	test('no more than the limit on a page', async () => {
		answerWithContacts(120);
		const { items } = await runNode(engine, recorder, getMany({ limit: 7 }));
		expect(items).toHaveLength(7);
		expect(recorder.requests.map((request) => queryOf(request).per_page)).toEqual(['7']);
	});
});

describe('A list is stopped that', () => {
	const answerWithPages = (contactsOf: (page: number) => unknown[]) => {
		recorder.answerWith((response, request) => {
			const contacts = contactsOf(Number(queryOf(request).page));
			const data = { contacts, pagination: { 'has-more-page': true, 'per-page': 50 } };
			json(200, { meta: { code: 'RESP_OKAY' }, data })(response, request);
		});
	};
	const HINT = 'Switch Return All off and set a Limit, or ask the support of the service.';

	test('gives the same page again', async () => {
		answerWithPages(() => [{ id: 9 }]);
		const { error } = await runNode(engine, recorder, getMany({ returnAll: true }));
		expect(error?.message).toBe('iSlash gives the same page again and again');
		expect(error?.description).toBe(HINT);
		expect(recorder.requests).toHaveLength(2);
	});
});

describe.each([
	['addLabel', 'POST'],
	['removeLabel', 'DELETE'],
])('%s', (operation, method) => {
	const node = contactNode(operation, {
		phoneNumber: '+852 5687 2847',
		label: locator('list', 'VIP & Co'),
	});
	const reset: Reply = (response) => {
		response.destroy();
	};

	test('arrives with everything in the address, and without a body', async () => {
		recorder.answerWith(json(200, { meta: { code: 'RESP_OKAY' }, data: {} }));
		const { items } = await runNode(engine, recorder, node);
		expect(items.map((item) => item.json)).toEqual([{ success: true }]);
		expect(recorder.requests.map((request) => request.method)).toEqual([method]);
		expect(recorder.requests.map(queryOf)).toEqual([
			{ identity: '85256872847', label: 'VIP & Co', session: 's3ss-key' },
		]);
		expect(recorder.requests[0]?.body).toHaveLength(0);
	});

	test.each([
		['500', json(500, {}), 'iSlash'],
		['a reset', reset, 'The connection to iSlash ended without an answer'],
	])(
		'is not repeated after %s, and called a change, not a message',
		async (_, reply, beginning) => {
			recorder.answerWith(reply);
			const { error } = await runNode(engine, recorder, node);
			expect(error?.message.startsWith(beginning)).toBe(true);
			expect(error?.message).toContain('; the change may have been made');
			expect(error?.description).toContain(
				'Look in the service whether it is there before you run the node again.',
			);
			expect(recorder.requests).toHaveLength(1);
		},
	);
});
