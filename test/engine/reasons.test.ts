import { formOf, islashNode, lancepilotNode, locator, nodeFor, runNode } from '../support/nodes';
import { accept, json, type Reply } from '../support/recorder';
import { engine, recorder, setUpStation } from '../support/station';

setUpStation();
beforeEach(() => {
	recorder.keepInquiries();
});

const NO = json(422, { message: 'Validation error', errors: { contact: ['Not now.'] } });
const NOT_FOUND = json(404, { message: 'Resource not found.', status: 404 });
const sendText = (more = {}, settings = {}) =>
	lancepilotNode('sendText', { text: 'Hi', ...more }, settings);
const sendTemplate = lancepilotNode('sendTemplate', {
	template: locator('id', '4821'),
	templateVariables: formOf('4821', { body_1: 'Ada' }),
});

/** Answers what is sent in one way, and the read that asks for the reason in another. */
const answer = (sent: Reply, read: Reply) =>
	recorder.answerWith((response, request) => {
		(request.method === 'GET' ? read : sent)(response, request);
	});
const asked = () => recorder.requests.map(({ method, url }) => `${method} ${url.slice(55)}`);

describe('One read tells why Lancepilot refused a message', () => {
	test.each<[string, ReturnType<typeof sendText>, Reply, Reply, string, string]>([
		[
			'a closed window',
			sendText(),
			NO,
			json(200, { data: { canSend: false } }),
			'The 24-hour window of +442079460958 is closed',
			'GET /contacts/number/442079460958/can-send-free-message',
		],
		[
			'an unknown contact',
			sendText({ recipient: locator('contactId', '1042') }),
			NOT_FOUND,
			json(200, { data: [], links: {}, meta: {} }),
			'Lancepilot found no contact 1042',
			'GET /templates?page=1&per_page=1',
		],
		[
			'an unknown workspace',
			sendText(),
			NOT_FOUND,
			NOT_FOUND,
			'Lancepilot found no workspace 3f2b6c1e-8a54-4d0e-9b77-5c1d2e3f4a5b',
			'GET /templates?page=1&per_page=1',
		],
		[
			'a template that is not approved',
			sendTemplate,
			NO,
			json(200, { data: { id: 4821, status: 'REJECTED' } }),
			'The template for +442079460958 is not one that Meta has approved',
			'GET /templates/4821',
		],
	])('%s', async (_, node, sent, read, message, question) => {
		answer(sent, read);
		const { error } = await runNode(engine, recorder, node);
		expect(error?.message).toBe(message);
		expect(error?.description).toMatch(/\nLancepilot answered with HTTP 4\d\d\.$/);
		expect(asked()).toHaveLength(2);
		expect(asked()[1]).toBe(question);
	});
});

test.each([
	[json(200, { data: [] }), 'Lancepilot found no contact with the number +442079460958'],
	[NOT_FOUND, 'Lancepilot found no workspace 3f2b6c1e-8a54-4d0e-9b77-5c1d2e3f4a5b'],
])(
	'It tells for the session window, too, who or what is not there: %#',
	async (templates, message) => {
		recorder.answerWith((response, request) => {
			(request.url.includes('/templates?') ? templates : NOT_FOUND)(response, request);
		});
		const { error } = await runNode(engine, recorder, lancepilotNode('checkWindow', {}));
		expect(error?.message).toBe(message);
		expect(asked()).toEqual([
			'GET /contacts/number/442079460958/can-send-free-message',
			'GET /templates?page=1&per_page=1',
		]);
	},
);

describe('Where the read does not tell, the refusal is worded as it was', () => {
	test.each<[string, Reply]>([
		['it says that the window is open', json(200, { data: { canSend: true } })],
		['it is refused itself', NOT_FOUND],
		['it is turned away', json(429, {}, { 'retry-after': '0' })],
		['it breaks off', (response) => response.destroy()],
		['it cannot be read', (response) => response.end('{"data":')],
		['it is a web page', (response) => response.end('<html></html>')],
	])('%s', async (_, read) => {
		answer(NO, read);
		const { error } = await runNode(engine, recorder, sendText());
		expect(error?.message).toBe('Lancepilot did not accept the input (HTTP 422)');
		expect(asked()).toHaveLength(2);
	});

	test('it gets no answer within the time of a request', async () => {
		answer(NO, () => undefined);
		const { error } = await runNode(engine, recorder, sendText({ options: { timeout: 300 } }));
		expect(error?.message).toBe('Lancepilot did not accept the input (HTTP 422)');
	});
});

describe('Nothing is asked', () => {
	test('where the service says the reason itself', async () => {
		const said = json(422, {
			message: 'No',
			errors: { contact: ['The 24-hour window is closed.'] },
		});
		answer(said, accept);
		const { error } = await runNode(engine, recorder, sendText());
		expect(error).toMatchObject({
			message: 'The 24-hour window of +442079460958 is closed',
			description:
				'The person has not written to you within the last 24 hours: use Send Template, which WhatsApp delivers at any time.\nNo.\ncontact: The 24-hour window is closed.\nLancepilot answered with HTTP 422.',
		});
		expect(asked()).toHaveLength(1);
	});

	test.each<[string, Reply]>([
		['behind a message in doubt', json(500, { message: 'Server Error' })],
		['behind a wrong token', json(401, { message: 'Unauthenticated.' })],
		['behind a page', (response) => response.writeHead(404).end('<html></html>')],
	])('%s', async (_, sent) => {
		answer(sent, accept);
		await runNode(engine, recorder, sendText());
		expect(asked()).toHaveLength(1);
	});

	test('for a change, whose tag may be missing as well', async () => {
		answer(NOT_FOUND, NOT_FOUND);
		const parameters = { contact: '1042', tagId: '7' };
		await runNode(
			engine,
			recorder,
			nodeFor('lancepilot', { resource: 'contact', operation: 'toggleTag', parameters }),
		);
		expect(asked()).toHaveLength(1);
	});
});

test('The read sends nothing and changes nothing of what was sent: each message goes out once', async () => {
	let isFirst = true;
	const once: Reply = (response, request) => {
		const refuses = request.body.includes('Bad') && isFirst;
		if (refuses) isFirst = false;
		(refuses ? NO : accept)(response, request);
	};
	answer(once, json(200, { data: { canSend: false } }));
	const node = sendText(
		{ text: '={{ $json.text }}' },
		{ retryOnFail: true, maxTries: 3, waitBetweenTries: 1 },
	);
	const items = ['One', 'Bad', 'Two'].map((text) => ({ json: { text } }));
	const { error } = await runNode(engine, recorder, node, items);
	expect(error?.message).toBeUndefined();
	const texts = recorder.requests
		.filter(({ method }) => method === 'POST')
		.map(({ body }) => (JSON.parse(body.toString()) as { text: { body: string } }).text.body);
	expect(texts).toEqual(['One', 'Bad', 'Bad', 'Two']);
});

describe('iSlash has no such read: its own words tell', () => {
	test.each([
		['The 24-hour window is closed.', 'The 24-hour window of +85256872847 is closed'],
		[
			'There is no approved template hello.',
			'The template for +85256872847 is not one that Meta has approved',
		],
		['Customer not found', 'iSlash found no contact with the number +85256872847'],
	])('%s', async (words, message) => {
		recorder.answerWith(json(400, { meta: { code: 'RESP_NO', message: words } }));
		const { error } = await runNode(engine, recorder, islashNode({ text: 'Hi' }));
		expect(error?.message).toBe(message);
		expect(error?.description).toContain(`RESP_NO: ${words}`);
		expect(recorder.requests).toHaveLength(1);
	});
});
