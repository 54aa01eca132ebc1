import { startSandbox, type Sandbox } from '../../sandbox/server';
import { startEngine, type Engine } from '../../tools/engine/engine';
import { json, startRecorder, type Recorder, type Reply } from '../support/recorder';

let engine: Engine;
let sandbox: Sandbox;
let recorder: Recorder;

beforeAll(async () => {
	engine = await startEngine({ packageFolder: process.cwd() });
	sandbox = await startSandbox();
	recorder = await startRecorder();
});
afterEach(() => {
	recorder.reset();
});
afterAll(async () => {
	await recorder.close();
	await sandbox.close();
	await engine.stop();
});

const page: Reply = (response) => {
	response.writeHead(200, { 'content-type': 'text/html' });
	response.end('<!DOCTYPE html><html></html>');
};

describe('The test of a Lancepilot credential', () => {
	const good = () => ({
		accessToken: sandbox.lancepilot.accessToken,
		baseUrl: sandbox.lancepilot.baseUrl,
	});
	const check = async (changes: Record<string, string> = {}) =>
		await engine.testCredential('lancepilotApi', { ...good(), ...changes });

	test('passes with the right values', async () => {
		expect((await check()).status).toBe('OK');
	});

	test('passes with a trailing slash', async () => {
		expect((await check({ baseUrl: `${good().baseUrl}/` })).status).toBe('OK');
	});

	test('passes with a token that was pasted with blanks', async () => {
		expect((await check({ accessToken: ` ${good().accessToken}\n` })).status).toBe('OK');
	});

	test('does not pass with a wrong token, and says so', async () => {
		expect(await check({ accessToken: 'wrong' })).toEqual({
			status: 'Error',
			message:
				'Lancepilot did not accept the access token: it may be mistyped, expired or revoked.',
		});
	});

	test('does not pass with a wrong path', async () => {
		expect((await check({ baseUrl: `${sandbox.url}/nowhere` })).status).toBe('Error');
	});

	test.each<[string, Reply]>([
		['a web page', page],
		['another API', json(200, { hello: 'world' })],
		['a redirect to a sign-in page', json(302, {}, { location: '/login' })],
	])('does not pass where the address is %s', async (_, reply) => {
		recorder.answerWith(reply);
		expect((await check({ baseUrl: recorder.url })).status).toBe('Error');
	});
});

describe('The test of an iSlash credential', () => {
	const good = () => ({
		baseUrl: sandbox.islash.baseUrl,
		userToken: sandbox.islash.userToken,
		sessionKey: sandbox.islash.sessionKey,
	});
	const check = async (changes: Record<string, string> = {}) =>
		await engine.testCredential('islashApi', { ...good(), ...changes });

	test('passes with the right values', async () => {
		expect((await check()).status).toBe('OK');
	});

	test('passes with a trailing slash', async () => {
		expect((await check({ baseUrl: `${good().baseUrl}/` })).status).toBe('OK');
	});

	test.each([
		[{ userToken: 'wrong' }, 'iSlash did not accept the user token or the session key.'],
		[{ sessionKey: 'wrong' }, 'iSlash did not accept these values. Check the session key first.'],
	])('does not pass with %j, and says so', async (changes, message) => {
		expect(await check(changes)).toEqual({ status: 'Error', message });
	});

	test.each<[string, Reply]>([
		['a web page', page],
		['another API', json(200, { hello: 'world' })],
		[
			'a refusal with status 200',
			json(200, { meta: { code: 'RESP_NO', message: 'No' }, data: {} }),
		],
	])('does not pass where the answer is %s', async (_, reply) => {
		recorder.answerWith(reply);
		expect((await check({ baseUrl: recorder.url })).status).toBe('Error');
	});
});

describe.each([
	['lancepilotApi', '/workspaces', { data: [] }],
	['islashApi', '/label', { meta: { code: 'RESP_OKAY' }, data: { labels: [] } }],
])('The test of %s', (type, path, goodList) => {
	const check = async (base: string) =>
		await engine.testCredential(type, {
			...{ accessToken: 'a', userToken: 'u', sessionKey: 's' },
			baseUrl: `${base}/api`,
		});

	test('asks for JSON, so that a wrong token is not answered with a sign-in page', async () => {
		recorder.answerWith(json(200, goodList));
		expect((await check(recorder.url)).status).toBe('OK');
		expect(recorder.requests.map(({ headers }) => headers.accept)).toEqual(['application/json']);
	});

	test.each([
		[404, 'Nothing was found at this address. Check the base URL.'],
		[
			301,
			'This address redirects to another one. Check the base URL: https, with nothing missing or extra.',
		],
	])('says what to check where the address answers %i', async (status, message) => {
		recorder.answerWith(json(status, {}, { location: 'https://example.com/' }));
		expect(await check(recorder.url)).toEqual({ status: 'Error', message });
	});

	test('follows no redirect, so the secrets stay with the address that was entered', async () => {
		const elsewhere = await startRecorder();
		elsewhere.answerWith(json(200, goodList));
		recorder.answerWith(json(302, {}, { location: `${elsewhere.url}/api${path}` }));
		const { status } = await check(recorder.url);
		await elsewhere.close();
		expect(status).toBe('Error');
		expect(elsewhere.requests).toHaveLength(0);
	});
});
