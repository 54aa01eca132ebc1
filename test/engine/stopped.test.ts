import { islashNode, lancepilotNode, runNode } from '../support/nodes';
import { accept, json, startRecorder, type Reply } from '../support/recorder';
import { engine, recorder, setUpStation } from '../support/station';

setUpStation();

const NO = json(402, { message: 'Credit is used up.' });
const BROKEN = json(500, { message: 'Server Error' });

/** Twenty people with a text each. */
const people = Array.from({ length: 20 }, (_, index) => ({
	json: { phone: 442079460950 + index, text: `Message ${index + 1}.` },
}));
const send = (options = {}, settings = {}) =>
	islashNode({ recipient: '={{ $json.phone }}', text: '={{ $json.text }}', options }, settings);

/** Answers these messages so, counted from 1, and accepts all others. */
const answer = (reply: Reply, ...places: number[]) =>
	recorder.answerWith((response, request) => {
		const isMeant = places.some((place) => request.body.includes(`Message ${place}.`));
		(isMeant ? reply : accept)(response, request);
	});

const AGAIN =
	'Running the workflow again sends the 6 again (Retry in the executions list does not).';
const GO_ON = 'On Error: Continue (using error output) goes on past such items.';

test('A run that stops at item 7 of 20 says who got it, and what a second run would do', async () => {
	answer(NO, 7);
	const { error } = await runNode(engine, recorder, send(), people);
	expect(error?.description).toBe(
		`Recipient: +442079460956.\nCredit is used up.\nIf the reason is not clear, ask the support of the service. If the person has not written to you within the last 24 hours, use Send Template.\nItem 7 of 20: 6 sent before it, 13 not tried. ${AGAIN} ${GO_ON}`,
	);
	expect(error?.context.itemIndex).toBe(6);
});

test('It holds: Retry sends no message again, and running the workflow anew sends the six again', async () => {
	const counts = new Map<string, number>();
	recorder.answerWith((response, request) => {
		const [text = ''] = /Message \d+\./.exec(request.body.toString()) ?? [];
		counts.set(text, (counts.get(text) ?? 0) + 1);
		(text === 'Message 7.' && counts.get(text) === 1 ? NO : accept)(response, request);
	});
	const first = await runNode(engine, recorder, send(), people);
	await runNode(engine, recorder, send(), [], first.run);
	expect([counts.get('Message 1.'), counts.get('Message 7.'), counts.get('Message 20.')]).toEqual([
		1, 2, 1,
	]);
	await runNode(engine, recorder, send(), people);
	expect(counts.get('Message 1.')).toBe(2);
});

test('With Retry On Fail, what the tries before have sent counts as sent', async () => {
	answer(BROKEN, 7);
	const node = send({}, { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 });
	const { error } = await runNode(engine, recorder, node, people);
	expect(error?.description).toContain(
		`It was not sent again.\nItem 7 of 20: 6 sent before it, 13 not tried. ${AGAIN} ${GO_ON}`,
	);
});

test('A field that cannot be sent stops it too, and the recipient that was read is named', async () => {
	const items = people.map(({ json }, index) => ({
		json: index === 6 ? { ...json, text: {} } : json,
	}));
	const { error } = await runNode(engine, recorder, send(), items);
	expect(error?.message).toContain('Text "{}" is not text');
	expect(error?.description).toContain('Recipient: +442079460956.\n');
	expect(error?.description).toContain('Item 7 of 20: 6 sent before it, 13 not tried. ');
});

test('In a batch, those beside it are counted', async () => {
	answer(NO, 1);
	const { error } = await runNode(
		engine,
		recorder,
		send({ batching: { batch: { batchSize: 5 } } }),
		people,
	);
	expect(error?.description).toContain('Item 1 of 20: 4 sent besides it, 15 not tried. ');
});

test('One item alone is not counted', async () => {
	answer(NO, 1);
	const { error } = await runNode(engine, recorder, send(), people.slice(0, 1));
	expect(error?.description).not.toMatch(/Item|not tried|again/);
});

describe('A run that goes on is summed up', () => {
	test('sent, refused and in doubt', async () => {
		answer(NO, 3, 4);
		const items = people.map(({ json }, index) => ({
			json: index === 9 ? { ...json, phone: 'Ada' } : json,
		}));
		const node = send({}, { onError: 'continueRegularOutput' });
		recorder.answerWith((response, request) => {
			const { body } = request;
			const isRefused = body.includes('Message 3.') || body.includes('Message 4.');
			const bad = body.includes('Message 5.') ? BROKEN : undefined;
			(bad ?? (isRefused ? NO : accept))(response, request);
		});
		const { hints } = await runNode(engine, recorder, node, items);
		expect(hints).toEqual([
			{ message: '16 sent, 3 refused, 1 in doubt', type: 'warning', location: 'outputPane' },
		]);
	});

	test('not tried, once the service cannot be reached', async () => {
		const closed = await startRecorder();
		await closed.close();
		const node = lancepilotNode(
			'sendText',
			{ text: 'Hi', options: { maxRetries: 0 } },
			{ onError: 'continueRegularOutput' },
		);
		const { hints } = await runNode(engine, closed, node, people);
		expect(hints?.[0]?.message).toBe('0 sent, 3 refused, 17 not tried');
	});
});

test('Those that are not tried any more name their own recipient', async () => {
	const closed = await startRecorder();
	await closed.close();
	const node = send({ maxRetries: 0 }, { onError: 'continueRegularOutput' });
	const { items } = await runNode(engine, closed, node, people);
	const named = items.map(({ json }) => /Recipient: (\+\d+)/.exec(JSON.stringify(json.error))?.[1]);
	expect(named).toEqual(people.map(({ json }) => `+${json.phone}`));
});
