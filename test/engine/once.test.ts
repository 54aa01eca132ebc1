import { islashNode, lancepilotNode, locator, runNode } from '../support/nodes';
import { accept, json, type Reply } from '../support/recorder';
import { engine, recorder, setUpStation } from '../support/station';

setUpStation();

const people = Array.from({ length: 10 }, (_, index) => ({
	json: { phone: 442079460950 + index, text: `Message ${index}` },
}));

const toPeople = (settings = {}) =>
	lancepilotNode(
		'sendText',
		{ recipient: locator('phoneNumber', '={{ $json.phone }}'), text: '={{ $json.text }}' },
		settings,
	);

const retryOnFail = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };

const no = json(422, { message: 'Not now' });
const reset: Reply = (response) => {
	response.destroy();
};

/** Answers the first so many requests with this text badly, every other one with its own number. */
function badAnswers(text: string, times: number, reply: Reply) {
	let left = times;
	recorder.answerWith((response, request) => {
		if (request.body.includes(text) && left-- > 0) {
			reply(response, request);
			return;
		}
		json(201, { data: { number: recorder.requests.length } })(response, request);
	});
}

/** How often each text arrived. */
function arrivals() {
	const counts: Record<string, number> = {};
	for (const { body } of recorder.requests) {
		const text = JSON.parse(body.toString()).text.body as string;
		counts[text] = (counts[text] ?? 0) + 1;
	}
	return counts;
}

const onceEach = Object.fromEntries(people.map(({ json: { text } }) => [text, 1]));

describe('Retry On Fail runs the node again for all items', () => {
	test('what went out is not sent again; the refused one is tried anew', async () => {
		badAnswers('Message 6', 1, no);
		const { error, items, hints } = await runNode(engine, recorder, toPeople(retryOnFail), people);
		expect(error?.message).toBeUndefined();
		expect(arrivals()).toEqual({ ...onceEach, 'Message 6': 2 });
		// The recorded answers stand in for those that were not asked for again.
		expect(items.map(({ json }) => json.number)).toEqual([1, 2, 3, 4, 5, 6, 8, 9, 10, 11]);
		expect(hints?.at(-1)?.message).toBe('4 sent, 6 sent before and not repeated');
	});

	test('what may have been delivered is reported every time and never sent again', async () => {
		badAnswers('Message 6', 1, reset);
		const { error } = await runNode(engine, recorder, toPeople(retryOnFail), people);
		expect(arrivals()).toEqual({
			...Object.fromEntries(Object.entries(onceEach).slice(0, 7)),
		});
		expect(error).toMatchObject({
			message:
				'The connection to Lancepilot ended without an answer; the message may have been delivered',
			description:
				'Recipient: +442079460956.\nThe other side, or something on the way to it, cut the connection (ECONNRESET).\nLook at the conversation before you send it again.\nIt was not sent again.\nItem 7 of 10: 6 sent before it, 3 not tried. Running the workflow again sends the 6 again (Retry in the executions list does not). On Error: Continue (using error output) goes on past such items.',
		});
	});

	test.each<[string, number, string]>([
		[
			'an answer nested too deeply to store',
			201,
			`{"data":{"a":${'['.repeat(9000)}${']'.repeat(9000)}}}`,
		],
		[
			'a refusal that cannot be put into words',
			500,
			'{"message":"x","errors":{"file":[{"toString":1,"valueOf":1}]}}',
		],
	])('%s changes nothing of that', async (_, status, body) => {
		recorder.answerWith((response) => {
			response.writeHead(status, { 'content-type': 'application/json' });
			response.end(body);
		});
		await runNode(engine, recorder, toPeople(retryOnFail), people.slice(0, 1));
		expect(recorder.requests).toHaveLength(1);
	});

	test('items that are alike are as many messages as there are items', async () => {
		const same = Array.from({ length: 3 }, () => ({ json: { phone: 442079460958, text: 'Same' } }));
		const last = { json: { phone: 442079460958, text: 'Last' } };
		badAnswers('Last', 1, no);
		await runNode(engine, recorder, toPeople(retryOnFail), [...same, last]);
		expect(arrivals()).toEqual({ Same: 3, Last: 2 });
	});

	test('files too: the same file to two people is two messages, and none of them twice', async () => {
		const data = await engine.storeBinary(Buffer.from('%PDF'), { mimeType: 'application/pdf' });
		const node = islashNode(
			{ recipient: '={{ $json.phone }}', mediaSource: 'binary' },
			retryOnFail,
		);
		let isFirst = true;
		recorder.answerWith((response, request) => {
			const isBad = request.body.includes('442079460952') && isFirst;
			if (isBad) isFirst = false;
			(isBad ? no : accept)(response, request);
		});
		const given = people.slice(0, 3).map((item) => ({ ...item, binary: { data } }));
		const { error } = await runNode(engine, recorder, node, given);
		expect(error?.message).toBeUndefined();
		expect(recorder.requests).toHaveLength(4);
	});

	test('with batches of five at once as well', async () => {
		badAnswers('Message 6', 1, no);
		const node = toPeople(retryOnFail);
		node.parameters.options = { batching: { batch: { batchSize: 5 } } };
		const { error, items } = await runNode(engine, recorder, node, people);
		expect(error?.message).toBeUndefined();
		expect(arrivals()).toEqual({ ...onceEach, 'Message 6': 2 });
		expect(items).toHaveLength(10);
	});
});

describe('The Retry button takes a failed execution up again', () => {
	test('what went out is not sent again', async () => {
		badAnswers('Message 6', 1, no);
		const first = await runNode(engine, recorder, toPeople(), people);
		expect(first.error?.context.itemIndex).toBe(6);
		const second = await runNode(engine, recorder, toPeople(), [], first.run);
		expect(second.error?.message).toBeUndefined();
		expect(arrivals()).toEqual({ ...onceEach, 'Message 6': 2 });
		expect(second.items.map(({ json }) => json.number)).toEqual([1, 2, 3, 4, 5, 6, 8, 9, 10, 11]);
	});
});

describe('The ledger', () => {
	test('is gone when the node ends well', async () => {
		const { run } = await runNode(engine, recorder, toPeople(), people);
		expect(JSON.stringify(run.data.executionData?.contextData)).not.toContain('sentMessages');
	});

	test('is gone under Continue On Fail too, when nothing will run the node again', async () => {
		badAnswers('Message 6', 1, no);
		const node = toPeople({ onError: 'continueRegularOutput' });
		const { run } = await runNode(engine, recorder, node, people);
		expect(JSON.stringify(run.data.executionData?.contextData)).not.toContain('sentMessages');
	});

	test('holds no secret and no text, and a few bytes for each message', async () => {
		badAnswers('Message 9', 1, no);
		const { run } = await runNode(engine, recorder, toPeople(), people);
		const kept = JSON.stringify(run.data.executionData?.contextData);
		expect(kept).toContain('sentMessages');
		expect(kept).not.toMatch(/t0ken|s3ss|Message \d|4420794609/);
		expect(kept.length).toBeLessThan(100 * people.length);
	});
});

test('The same message in two executions is two messages', async () => {
	await runNode(engine, recorder, toPeople(), people.slice(0, 1));
	await runNode(engine, recorder, toPeople(), people.slice(0, 1));
	expect(recorder.requests).toHaveLength(2);
});
