import type { INode } from 'n8n-workflow';
import { islashNode, lancepilotNode, locator, runNode } from '../support/nodes';
import { json, type Reply } from '../support/recorder';
import { engine, recorder, setUpStation } from '../support/station';

setUpStation();

const ONCE = { a: 1, b: 1, c: 1, last: 2 };
const people = Object.keys(ONCE).map((name, index) => ({
	json: { name, phone: 442079460950 + index, tags: ['x', 'y', 'z'] },
}));

/** Refuses the last person once, and counts how often each was written to. */
function refuseLastOnce(refusal: Reply = json(422, { message: 'Not now' })) {
	const counts: Record<string, number> = {};
	let isFirst = true;
	recorder.answerWith((response, request) => {
		const text = `${decodeURIComponent(request.url)} ${request.body.toString('latin1')}`;
		const phone = /44207946095\d/.exec(text)?.[0];
		const name = people.find((person) => String(person.json.phone) === phone)?.json.name ?? '';
		counts[name] = (counts[name] ?? 0) + 1;
		const isRefused = name === 'last' && isFirst;
		if (isRefused) isFirst = false;
		const yes = json(201, { data: { message: { id: 1 } }, meta: { code: 'RESP_OKAY' } });
		(isRefused ? refusal : yes)(response, request);
	});
	return counts;
}

const toPeople = (parameters: INode['parameters'], settings: Partial<INode> = {}) =>
	lancepilotNode(
		'sendText',
		{ recipient: locator('phoneNumber', '={{ $json.phone }}'), ...parameters },
		settings,
	);

const retryOnFail = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };

describe('Retry On Fail sends nothing twice, whatever the text becomes at the next try', () => {
	test.each([
		['the time', '={{ $json.name }} {{ Date.now() }} {{ $now.toMillis() }}'],
		['chance', '={{ $json.name }} {{ Math.random() }}'],
		['what pop() took from the item', '={{ $json.name }} {{ $json.tags.pop() }} {{ $now }}'],
		['what shift() took from the item', '={{ $json.name }} {{ $json.tags.shift() }} {{ $now }}'],
		['what splice() took', '={{ $json.name }} {{ $json.tags.splice(0, 1) }} {{ $now }}'],
		['a changed order', '={{ $json.name }} {{ $json.tags.sort().reverse() }} {{ $now }}'],
		['a field that is set in the item', '={{ $json.count = ($json.count || 0) + 1 }} {{ $now }}'],
	])('%s', async (_, text) => {
		const counts = refuseLastOnce();
		const { error } = await runNode(engine, recorder, toPeople({ text }, retryOnFail), people);
		expect(error?.message).toBeUndefined();
		expect(counts).toEqual(ONCE);
	});
});

/** What n8n does at Retry "with currently saved workflow": the failed node runs as it is now. */
async function retryWith(corrected: INode, { run }: Awaited<ReturnType<typeof runNode>>) {
	for (const waiting of run.data.executionData?.nodeExecutionStack ?? []) {
		waiting.node = { ...corrected, credentials: waiting.node.credentials };
	}
	return await runNode(engine, recorder, corrected, [], run);
}

describe('A corrected node that takes a failed execution up again sends nothing twice', () => {
	test.each<[string, INode['parameters']]>([
		['another text', { text: '={{ $json.name }}, corrected' }],
		['another option beside the time', { text: '=At {{ $now }}', options: { timeout: 90_000 } }],
		['an option less', { text: '={{ $json.name }}', options: {} }],
		['another way to say who gets it', { recipient: '={{ "+" + $json.phone }}', text: 'Hello' }],
	])('%s', async (_, parameters) => {
		const counts = refuseLastOnce();
		const text = '={{ $json.name }} {{ $now }}';
		const failed = await runNode(
			engine,
			recorder,
			toPeople({ text, options: { maxRetries: 1 } }),
			people,
		);
		expect(failed.error?.context.itemIndex).toBe(3);
		const again = await retryWith(toPeople(parameters), failed);
		expect(again.error?.message).toBeUndefined();
		expect(counts).toEqual(ONCE);
	});

	test('and the refused item goes out with the new text', async () => {
		refuseLastOnce();
		const failed = await runNode(engine, recorder, toPeople({ text: '={{ $json.name }}' }), people);
		await retryWith(toPeople({ text: '={{ $json.name }}, corrected' }), failed);
		const texts = recorder.requests.map(({ body }) => JSON.parse(body.toString()).text.body);
		expect(texts).toEqual(['a', 'b', 'c', 'last', 'last, corrected']);
	});
});

describe('A stored file that n8n moves between two tries is the same message', () => {
	test.each<[string, (settings: Partial<INode>) => INode]>([
		[
			'a document through Lancepilot',
			(settings) =>
				lancepilotNode(
					'sendDocument',
					{ recipient: locator('phoneNumber', '={{ $json.phone }}'), mediaSource: 'binary' },
					settings,
				),
		],
		[
			'a file through iSlash',
			(settings) =>
				islashNode({ recipient: '={{ $json.phone }}', mediaSource: 'binary' }, settings),
		],
		['a text whose item has a file', (settings) => toPeople({ text: 'Hello' }, settings)],
	])('%s', async (_, nodeWith) => {
		const counts = refuseLastOnce();
		const store = async () =>
			await engine.storeBinary(Buffer.from('%PDF'), { mimeType: 'application/pdf' });
		const items = await Promise.all(
			people.map(async (person) => ({ ...person, binary: { data: await store() } })),
		);
		const failed = await runNode(engine, recorder, nodeWith({}), items);
		// What n8n does to the files of a webhook when the run ends.
		const [waiting] = failed.run.data.executionData?.nodeExecutionStack ?? [];
		for (const item of waiting?.data.main?.[0] ?? []) item.binary = { data: await store() };
		const again = await runNode(engine, recorder, nodeWith({}), [], failed.run);
		expect(again.error?.message).toBeUndefined();
		expect(counts).toEqual(ONCE);
	});
});
