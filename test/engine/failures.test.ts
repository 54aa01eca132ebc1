import { inspect } from 'node:util';
import { islashNode, lancepilotNode, nodeFor, runNode } from '../support/nodes';
import { json, startRecorder, type Reply } from '../support/recorder';
import { engine, recorder, setUpStation } from '../support/station';

setUpStation();

/** What each service is given and must never show. */
const LANCEPILOT_SECRETS = ['lance-t0ken'];
const ISLASH_SECRETS = ['user-t0ken', 's3ss-key'];

// One try each: retries have tests of their own.
const options = { maxRetries: 0 };
const sendText = lancepilotNode('sendText', { text: 'Hello', options });
const sendSession = islashNode({ text: 'Hello', options });

const page: Reply = (response) => {
	response.writeHead(200, { 'content-type': 'text/html' });
	response.end('<!DOCTYPE html><html><body>Sign in</body></html>');
};
const brokenJson: Reply = (response) => {
	response.writeHead(201, { 'content-type': 'application/json' });
	response.end('{"status":201,"data":{"id"');
};
const reset: Reply = (response) => {
	response.destroy();
};

/** The answers of a bad day; each repeats the secrets it was given. */
const ANSWERS: [string, (secrets: string) => Reply, number][] = [
	['401', (secrets) => json(401, { message: `Bad token ${secrets}` }), 401],
	['404', (secrets) => json(404, { message: secrets, status: 404 }), 404],
	['422', (secrets) => json(422, { message: secrets, errors: { file: [secrets] } }), 422],
	['429', (secrets) => json(429, { meta: { code: secrets, message: secrets } }), 429],
	['500', (secrets) => json(500, { message: secrets }), 500],
	[
		'a redirect',
		(secrets) => json(302, {}, { location: `https://example.com/?token=${secrets}` }),
		302,
	],
	['a web page', () => page, 200],
	['broken JSON', () => brokenJson, 201],
];

test.each<[string, Reply]>([
	['an answer of 500', json(500, {})],
	['a connection that breaks off', reset],
])('A question can be asked again after %s', async (_, reply) => {
	recorder.answerWith(reply);
	const { error } = await runNode(engine, recorder, lancepilotNode('checkWindow', { options }));
	expect(error?.description).toContain('Run the node again.');
	expect(`${error?.message} ${error?.description}`).not.toContain('delivered');
});

describe.each([
	['Lancepilot', sendText, LANCEPILOT_SECRETS, '+442079460958'],
	['iSlash', sendSession, ISLASH_SECRETS, '+85256872847'],
])('%s answers badly', (name, node, secrets, recipient) => {
	test.each(ANSWERS)(
		'%s: it is worded, sent once, and no secret is in it',
		async (_, reply, status) => {
			recorder.answerWith(reply(secrets.join(' ')));
			const { error } = await runNode(engine, recorder, node);
			expect(error?.message.startsWith(`${name} `)).toBe(true);
			// A reason in plain words has the code below.
			expect(`${error?.message}\n${error?.description}`).toMatch(
				new RegExp(`\\(HTTP ${status}\\)(; [a-z ]+)?\\n|answered with HTTP ${status}\\.`),
			);
			expect(recorder.requests).toHaveLength(1);
			const everything = inspect(error, { depth: 20, showHidden: true }) + JSON.stringify(error);
			for (const secret of secrets) expect(everything).not.toContain(secret);
		},
	);

	test('a connection that breaks off may have delivered the message, and it says so', async () => {
		recorder.answerWith(reset);
		const { error } = await runNode(engine, recorder, node);
		expect(error).toMatchObject({
			message: `The connection to ${name} ended without an answer; the message may have been delivered`,
			description: `Recipient: ${recipient}.\nThe other side, or something on the way to it, cut the connection (ECONNRESET).\nLook at the conversation before you send it again.`,
		});
		expect(recorder.requests).toHaveLength(1);
	});

	test('a closed port: nothing was sent, and it says so', async () => {
		const closed = await startRecorder();
		await closed.close();
		const { error } = await runNode(engine, closed, node);
		expect(error).toMatchObject({
			message: `${name} could not be reached`,
			description: `Recipient: ${recipient}.\nThe address refused the connection (ECONNREFUSED). Nothing reached the service. Check the base URL in the credential and the network of n8n.`,
		});
	});

	test('a base URL that is none is refused before anything is sent', async () => {
		const credentials = {
			lancepilotApi: { ...recorder.credentials.lancepilotApi, baseUrl: 'ftp://example.com' },
			islashApi: { ...recorder.credentials.islashApi, baseUrl: 'ftp://example.com' },
		};
		const { error } = await runNode(engine, { credentials }, node);
		expect(error?.message).toBe('Base URL of the credential is not a web address');
	});
});

test.each([
	['Access Token', sendText],
	['User Token', sendSession],
])(
	'n8n would drop letters from the %s: it is refused before anything is sent',
	async (field, node) => {
		const token = 's3cret…';
		const credentials = {
			lancepilotApi: { ...recorder.credentials.lancepilotApi, accessToken: token },
			islashApi: { ...recorder.credentials.islashApi, userToken: token },
		};
		const { error } = await runNode(engine, { credentials }, node);
		expect(error?.message).toBe(`${field} of the credential holds a character that cannot be sent`);
		expect(inspect(error, { depth: 20, showHidden: true })).not.toContain('s3cret');
		expect(recorder.requests).toHaveLength(0);
	},
);

test.each([
	['Access Token', sendText],
	['Session Key', sendSession],
])('A credential without its %s is refused before anything is sent', async (field, node) => {
	const credentials = {
		lancepilotApi: { ...recorder.credentials.lancepilotApi, accessToken: ' ' },
		islashApi: { ...recorder.credentials.islashApi, sessionKey: '' },
	};
	const { error } = await runNode(engine, { credentials }, node);
	expect(error?.message).toBe(`${field} of the credential is empty`);
	expect(recorder.requests).toHaveLength(0);
});

test('The session key is taken out of an address that the service repeats', async () => {
	recorder.answerWith((response, request) => {
		json(404, { message: `Route GET:${request.url} not found` })(response, request);
	});
	const islashApi = { ...recorder.credentials.islashApi, sessionKey: 'k/3y+/w==' };
	const node = nodeFor('islash', { resource: 'label', operation: 'getAll', parameters: {} });
	const { error } = await runNode(engine, { credentials: { islashApi } }, node);
	expect(error?.description).toContain('Route GET:/api/public/label?session=*** not found.');
});

test('iSlash says no with status 200: its code and message are shown', async () => {
	recorder.answerWith(
		json(200, { meta: { code: 'RESP_CLOSED', message: 'No session' }, data: {} }),
	);
	const { error } = await runNode(engine, recorder, sendSession);
	expect(error).toMatchObject({
		message: 'iSlash refused the request (HTTP 200)',
		description:
			'Recipient: +85256872847.\nRESP_CLOSED: No session.\nIf the reason is not clear, ask the support of the service. If the person has not written to you within the last 24 hours, use Send Template.',
	});
});

describe('An answer that is not to be trusted', () => {
	test.each<[string, Reply]>([
		[
			'one without end',
			(response) => {
				response.writeHead(201, { 'content-type': 'application/json' });
				const chunk = Buffer.alloc(1024 * 1024, '[');
				const more = () => {
					while (response.write(chunk));
				};
				response.on('drain', more);
				more();
			},
		],
		[
			'one that drips',
			(response) => {
				response.writeHead(201, { 'content-type': 'application/json' });
				response.write('{"data":');
			},
		],
		[
			'one that breaks off',
			(response) => {
				response.writeHead(201, { 'content-type': 'application/json', 'content-length': '100' });
				response.write('{"data":', () => response.destroy());
			},
		],
		[
			'one that breaks off where it happens to be JSON',
			(response) => {
				response.writeHead(201, { 'content-type': 'application/json', 'content-length': '100' });
				response.write('{"data":{}}', () => response.destroy());
			},
		],
	])('%s: it is not read further, and the message may have been delivered', async (_, reply) => {
		recorder.answerWith(reply);
		const node = lancepilotNode('sendText', { text: 'Hello', options: { timeout: 3000 } });
		const { error } = await runNode(engine, recorder, node);
		expect(error?.message).toBe(
			'Lancepilot gave an answer that cannot be read (HTTP 201); the message may have been delivered',
		);
		expect(recorder.requests).toHaveLength(1);
	});
});

test.each([
	['a send', lancepilotNode('sendText', { text: 'Hello', options: { timeout: 200 } })],
	['a question', lancepilotNode('checkWindow', { options: { timeout: 200, maxRetries: 0 } })],
])('The connection of an answer that stalls half-way is closed: %s', async (_, node) => {
	const closed = new Promise((resolve) => {
		recorder.answerWith((response) => {
			response.once('close', resolve);
			response.writeHead(201, { 'content-type': 'application/json' });
			response.write('{"data":');
		});
	});
	await runNode(engine, recorder, node);
	await closed;
	expect(recorder.requests).toHaveLength(1);
});

test('A redirect is not followed, so the token stays with the service', async () => {
	const elsewhere = await startRecorder();
	recorder.answerWith(json(307, {}, { location: `${elsewhere.url}/api/v3` }));
	await runNode(engine, recorder, sendText);
	expect(elsewhere.requests).toHaveLength(0);
	await elsewhere.close();
});
