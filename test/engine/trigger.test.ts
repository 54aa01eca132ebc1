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
