import { randomUUID } from 'node:crypto';
import type { IDataObject, INode } from 'n8n-workflow';
import { islashMessage, islashStatus } from '../support/posts';
import { engine, setUpStation } from '../support/station';

setUpStation();

/** A trigger of a workflow of its own. */
const trigger = (): INode => ({
	id: randomUUID(),
	name: 'Trigger',
	type: 'n8n-nodes-lancepilot-islash.islashTrigger',
	typeVersion: 1,
	position: [0, 0],
	parameters: { events: ['messageReceived'] },
});

const posted = (id: string) => ({ messages: [islashMessage({ id })] });

test('What n8n stores for a trigger after 1,000 messages is one text of 32 kB at most', async () => {
	const node = trigger();
	let staticData: IDataObject | undefined;
	for (let id = 0; id < 1000; id++) {
		({ staticData } = await engine.callWebhook({ node, body: posted(`${id}`), staticData }));
	}
	const stored = staticData?.['node:Trigger'];
	expect(stored).toEqual({ received: expect.any(String) });
	expect(JSON.stringify(stored).length).toBeLessThan(32_000);
});

test.each([
	['a repeat', posted('1')],
	['a status that was not asked for', { statuses: [islashStatus()] }],
])('%s starts nothing, and has n8n store nothing', async (_, body) => {
	const node = trigger();
	const { staticData } = await engine.callWebhook({ node, body: posted('1') });
	expect(staticData).toBeDefined();
	expect(await engine.callWebhook({ node, body, staticData })).toEqual({ items: [] });
});

test('While a workflow is tried out, a message may come again, and n8n stores nothing', async () => {
	const call = { node: trigger(), body: posted('1'), mode: 'manual' } as const;
	for (let time = 0; time < 2; time++) {
		const { items, staticData } = await engine.callWebhook(call);
		expect([items.length, staticData]).toEqual([1, undefined]);
	}
});

describe('A copy that comes while n8n stores the run of the first', () => {
	/** Both calls; the first ends when `store` is called. */
	const twoCalls = () => {
		const call = { node: trigger(), body: posted('1') };
		let store: (status: number) => void = () => undefined;
		const stored = new Promise<number>((resolve) => (store = resolve));
		const first = engine.callWebhook({ ...call, stored });
		return { first, copy: engine.callWebhook(call), store };
	};

	test('starts nothing once it is stored', async () => {
		const { first, copy, store } = twoCalls();
		store(200);
		expect((await first).items).toHaveLength(1);
		expect(await copy).toEqual({ items: [] });
	});

	test('takes its place where it cannot be stored', async () => {
		const { copy, store } = twoCalls();
		store(500);
		expect((await copy).items).toHaveLength(1);
	});

	test('is asked to come again where that takes more than ten seconds', async () => {
		const { first, copy, store } = twoCalls();
		expect(await copy).toEqual({ items: [], status: 503 });
		store(200);
		expect((await first).items).toHaveLength(1);
	});
});
