import dns from 'node:dns';
import { islashNode, lancepilotNode, runNode } from '../support/nodes';
import { accept, credentialsAt, json, startRecorder, type Reply } from '../support/recorder';
import { engine, recorder, setUpStation } from '../support/station';

setUpStation();

/** Answers with these one after another, then with yes. */
function answerInTurn(...replies: Reply[]) {
	const left = [...replies];
	recorder.answerWith((response, request) => {
		(left.shift() ?? accept)(response, request);
	});
}

const busy = json(429, { message: 'Too Many Attempts.' }, { 'retry-after': '0' });
/** Each service in its own words: those of anything else prove nothing. */
const away: Reply = (response, request) => {
	const isLancepilot = request.url.startsWith('/api/v3');
	const body = isLancepilot ? { message: 'Maintenance' } : { meta: { code: 'RESP_AWAY' } };
	json(503, body, { 'retry-after': '0' })(response, request);
};
const broken = json(500, { message: 'Server Error' });
/** A page of something that stands before the service. */
const page =
	(status: number, headers: Record<string, string> = {}): Reply =>
	(response) => {
		response.writeHead(status, { 'content-type': 'text/html', ...headers });
		response.end('<html><body>Backend fetch failed</body></html>');
	};
const empty =
	(status: number): Reply =>
	(response) => {
		response.writeHead(status);
		response.end();
	};
const reset: Reply = (response) => {
	response.destroy();
};

const file = { data: Buffer.from('%PDF').toString('base64'), mimeType: 'application/pdf' };
const items = [{ json: {}, binary: { data: file } }];
const uploading = { mediaSource: 'binary', binaryPropertyName: 'data' };

describe.each([
	['text through Lancepilot', lancepilotNode('sendText', { text: 'Hello' })],
	['a file through Lancepilot', lancepilotNode('sendDocument', uploading)],
	['a file through iSlash', islashNode(uploading)],
])('A send of %s', (_, node) => {
	test.each([
		['429', busy],
		['503 with Retry-After', away],
	])('is tried again after %s, which surely did not send it', async (_, reply) => {
		answerInTurn(reply, reply);
		const { error, hints } = await runNode(engine, recorder, node, items);
		expect(error?.message).toBeUndefined();
		expect(recorder.requests).toHaveLength(3);
		const [first, , last] = recorder.requests;
		expect(last?.body.length).toBe(first?.body.length);
		expect(hints).toEqual([{ message: '1 sent, 1 retried', type: 'info', location: 'outputPane' }]);
	});

	test.each([
		['500', broken],
		['503 without Retry-After', json(503, {})],
		['503 with Retry-After of a gateway', page(503, { 'retry-after': '0' })],
		[
			'503 with Retry-After in the JSON of a gateway',
			json(503, { fault: 'x' }, { 'retry-after': '0' }),
		],
		['303', json(303, {}, { location: 'https://example.com/' })],
		['204', empty(204)],
		['an empty 200', empty(200)],
		['the JSON of a captive portal', json(200, { captive: true })],
		['the JSON of another API', json(200, { error: 'Bad gateway' })],
		['a reset', reset],
		['an answer that cannot be read', json(200, [])],
	])('is never tried again after %s, which may have sent it', async (_, reply) => {
		answerInTurn(reply);
		const { error } = await runNode(engine, recorder, node, items);
		expect(error?.message).toContain('; the message may have been delivered');
		expect(recorder.requests).toHaveLength(1);
	});

	test.each([
		['422', json(422, { message: 'No' })],
		['308', json(308, {}, { location: 'https://example.com/' })],
		['the page of a firewall', page(403)],
	])('is not tried again after a refusal: %s', async (_, reply) => {
		answerInTurn(reply);
		await runNode(engine, recorder, node, items);
		expect(recorder.requests).toHaveLength(1);
	});
});

test('A send is tried again where none of the addresses of the host took the connection', async () => {
	// To the first there is no way, at the second the port is closed: Node reports both as one error,
	// with the code of the first.
	const addresses = ['255.255.255.255', '127.0.0.1'].map((address) => ({ address, family: 4 }));
	const lookup = jest.spyOn(dns, 'lookup').mockImplementation(((
		_host: string,
		_options: object,
		give: (...given: unknown[]) => void,
	) => {
		give(null, addresses);
		// The function has several signatures; Node calls it with this one.
	}) as typeof dns.lookup);
	const credentials = credentialsAt('http://two-addresses.invalid:9');
	const node = lancepilotNode('sendText', { text: 'Hello', options: { maxRetries: 1 } });
	const { error } = await runNode(engine, { credentials }, node);
	const tries = lookup.mock.calls.length;
	lookup.mockRestore();
	expect(error?.message).toBe('Lancepilot could not be reached');
	expect(tries).toBe(2);
});

test('A run that went on is summed up for the panel', async () => {
	answerInTurn(accept, reset, busy);
	const node = lancepilotNode('sendText', { text: 'Hello' }, { onError: 'continueRegularOutput' });
	const { hints } = await runNode(engine, recorder, node, [
		{ json: {} },
		{ json: {} },
		{ json: {} },
	]);
	expect(hints).toEqual([
		{
			message: '2 sent, 1 in doubt, 1 retried',
			type: 'warning',
			location: 'outputPane',
		},
	]);
});

test('A read is tried again after anything that may pass', async () => {
	answerInTurn(broken, reset);
	const { error } = await runNode(engine, recorder, lancepilotNode('checkWindow', {}));
	expect(error?.message).toBeUndefined();
	expect(recorder.requests).toHaveLength(3);
});

test('Max Retries bounds the tries, and the message says how many there were', async () => {
	recorder.answerWith(busy);
	const node = lancepilotNode('sendText', { text: 'Hello', options: { maxRetries: 2 } });
	const { error } = await runNode(engine, recorder, node);
	expect(recorder.requests).toHaveLength(3);
	expect(error).toMatchObject({
		description:
			'Recipient: +442079460958.\nTried 3 times.\nToo Many Attempts.\nThis message was not sent. Wait a little, then send it again.',
		failure: { cause: 'rate-limited', retryAfterMs: 0 },
	});
});

test('While one waits, no other is sent: none arrives before the time the service asked for', async () => {
	const texts = Array.from({ length: 6 }, (_, index) => ({ json: { text: `Message ${index}` } }));
	let opensAt = 0;
	let early = 0;
	recorder.answerWith((response, request) => {
		if (Date.now() < opensAt) early++;
		if (recorder.requests.length > 1) {
			accept(response, request);
			return;
		}
		opensAt = Date.now() + 1000;
		json(429, {}, { 'retry-after': '1' })(response, request);
	});
	const batching = { batch: { batchSize: 1 } };
	const node = lancepilotNode('sendText', { text: '={{ $json.text }}', options: { batching } });
	const { items: output } = await runNode(engine, recorder, node, texts);
	expect(output).toHaveLength(6);
	expect(recorder.requests).toHaveLength(7);
	expect(early).toBe(0);
});

test.each([
	['no wait', '0'],
	['a date just past', new Date(Date.now() - 30_000).toUTCString()],
])('A service that asks for %s does not use up the retries at once', async (_, asked) => {
	const times: number[] = [];
	recorder.answerWith((response, request) => {
		times.push(Date.now());
		json(429, {}, { 'retry-after': asked })(response, request);
	});
	const node = lancepilotNode('sendText', { text: 'Hello', options: { maxRetries: 2 } });
	await runNode(engine, recorder, node);
	const [first = 0, second = 0, third = 0] = times;
	expect(second - first).toBeGreaterThanOrEqual(500);
	expect(third - second).toBeGreaterThanOrEqual(1000);
});

test('A service that is down is asked for a few items, and each of the others is told so', async () => {
	const closed = await startRecorder();
	await closed.close();
	const node = lancepilotNode(
		'sendText',
		{ text: 'Hello', options: { maxRetries: 0 } },
		{ onError: 'continueRegularOutput' },
	);
	const { items: output } = await runNode(engine, closed, node, Array(6).fill({ json: {} }));
	const told = output.map(({ json }) => JSON.stringify(json.error));
	expect(told).toHaveLength(6);
	for (const text of told) expect(text).toContain('Nothing reached the service.');
	expect(told.map((text) => text.includes('Not tried for this item'))).toEqual([
		...[false, false, false],
		...[true, true, true],
	]);
});

test('A service that asks for more than a quarter of an hour is not waited for', async () => {
	recorder.answerWith(json(429, {}, { 'retry-after': '3600' }));
	const { error } = await runNode(engine, recorder, lancepilotNode('sendText', { text: 'Hello' }));
	expect(recorder.requests).toHaveLength(1);
	expect(error).toMatchObject({ failure: { retryAfterMs: 3_600_000 } });
});

test('Nor is it asked again for the other items, which say the same', async () => {
	recorder.answerWith(json(429, {}, { 'retry-after': '3600' }));
	const node = lancepilotNode('sendText', { text: 'Hi' }, { onError: 'continueRegularOutput' });
	const { items: output } = await runNode(engine, recorder, node, Array(3).fill({ json: {} }));
	expect(recorder.requests).toHaveLength(1);
	expect(output.map(({ json }) => json.error)).toEqual(
		[1, 2, 3].map((place) =>
			expect.stringMatching(
				new RegExp(
					`^Lancepilot asks for fewer requests \\(HTTP 429\\)[^]*\nItem ${place} of 3\\.$`,
				),
			),
		),
	);
});

test('The items behind one that gives up wait as long as the service asked', async () => {
	let opensAt = 0;
	let early = 0;
	recorder.answerWith((response, request) => {
		if (Date.now() < opensAt) early++;
		opensAt = Date.now() + 1000;
		json(429, {}, { 'retry-after': '1' })(response, request);
	});
	const node = lancepilotNode(
		'sendText',
		{ text: 'Hello', options: { maxRetries: 0 } },
		{ onError: 'continueRegularOutput' },
	);
	await runNode(engine, recorder, node, Array(2).fill({ json: {} }));
	expect(recorder.requests).toHaveLength(2);
	expect(early).toBe(0);
});

test('A request that takes longer than its timeout ends, and says what may have happened', async () => {
	recorder.answerWith(() => undefined);
	const node = lancepilotNode('sendText', { text: 'Hello', options: { timeout: 200 } });
	const { error } = await runNode(engine, recorder, node);
	expect(error?.message).toBe(
		'Lancepilot did not answer in time; the message may have been delivered',
	);
	expect(recorder.requests).toHaveLength(1);
});
