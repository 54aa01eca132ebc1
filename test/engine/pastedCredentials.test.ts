import { islashNode, lancepilotNode, runNode } from '../support/nodes';
import { json } from '../support/recorder';
import { engine, recorder, setUpStation } from '../support/station';

setUpStation();

beforeEach(() => {
	recorder.answerWith(
		json(200, { meta: { code: 'RESP_OKAY' }, data: { labels: [], message: { id: 1 } } }),
	);
});

// One try each, so that what is sent can be counted.
const options = { maxRetries: 0 };
const NODES = {
	lancepilotApi: lancepilotNode('sendText', { text: 'Hello', options }),
	islashApi: islashNode({ text: 'Hello', options }),
};

type Type = keyof typeof NODES;

/** What n8n's test of a credential says, and what a run says, each with the requests that arrived. */
async function both(type: Type, changes: Record<string, unknown>) {
	const data = { ...recorder.credentials[type], ...changes };
	const { status, message } = await engine.testCredential(type, data);
	const ofTest = recorder.requests.splice(0);
	const { error } = await runNode(engine, { credentials: { [type]: data } }, NODES[type]);
	const ofRun = recorder.requests.splice(0);
	return {
		test: { refusal: status === 'OK' ? undefined : message, requests: ofTest },
		run: {
			refusal: error && `${error.message.replace('', '')}. ${error.description ?? ''}.`,
			requests: ofRun,
		},
	};
}

const AROUND: [string, (value: string) => string][] = [
	['as it is', (value) => value],
	['blanks around it', (value) => `  ${value} `],
	['a line break behind it', (value) => `${value}\r\n`],
	['a no-break space', (value) => `\u00a0${value}\u00a0`],
	['a line separator', (value) => `${value}\u2028`],
	['a zero-width space', (value) => `${value}\u200b`],
	['a byte order mark', (value) => `\ufeff${value}`],
	['right-to-left marks', (value) => `\u200f${value}\u200e`],
	['a soft hyphen', (value) => `${value}\u00ad`],
	['a zero-width space inside it', (value) => `${value.slice(0, 8)}\u200b${value.slice(8)}`],
	['a control sign', (value) => `${value}\u0000`],
	['quotes', (value) => `"${value}"`],
	['single quotes', (value) => `'${value}'`],
	['typographic quotes', (value) => `“${value}”`],
];

const NAMED: [string, (value: string) => string][] = [
	['Bearer', (value) => `Bearer ${value}`],
	['bearer in lower case and blanks', (value) => ` bearer   ${value}\n`],
	['the name of the header', (value) => `Authorization: Bearer ${value}`],
	['the other name of it', (value) => `X-USER-TOKEN: ${value}`],
	['the name in lower case, without a blank', (value) => `x-user-token:${value}`],
	['the header in quotes', (value) => `"Authorization: Bearer ${value}"`],
	['Bearer and quotes', (value) => `Bearer "${value}"`],
];

describe('What was pasted with a token goes out in neither the test nor the run', () => {
	test.each([...AROUND, ...NAMED])('Access Token: %s', async (_, paste) => {
		const { test, run } = await both('lancepilotApi', { accessToken: paste('lance-t0ken') });
		for (const { refusal, requests } of [test, run]) {
			expect(refusal).toBeUndefined();
			expect(requests.map(({ headers }) => headers.authorization)).toEqual(['Bearer lance-t0ken']);
		}
	});

	test.each([...AROUND, ...NAMED])('User Token: %s', async (_, paste) => {
		const { test, run } = await both('islashApi', { userToken: paste('user-t0ken') });
		for (const { refusal, requests } of [test, run]) {
			expect(refusal).toBeUndefined();
			expect(requests.map(({ headers }) => headers['x-user-token'])).toEqual(['user-t0ken']);
		}
	});

	test.each(AROUND)('Session Key: %s', async (_, paste) => {
		const { test, run } = await both('islashApi', { sessionKey: paste('s3ss-key') });
		expect([test.refusal, run.refusal]).toEqual([undefined, undefined]);
		expect(test.requests.map(({ url }) => url)).toEqual(['/api/public/label?session=s3ss-key']);
		expect(run.requests.map(({ body }) => body.toString())).toEqual([
			expect.stringContaining('name="session"\r\n\r\ns3ss-key\r\n'),
		]);
	});

	test.each<[string, Type, string]>([
		['Lancepilot', 'lancepilotApi', '/api/v3'],
		['iSlash', 'islashApi', '/api/public'],
	])('Base URL of %s', async (_name, type, path) => {
		for (const [what, paste] of [
			...AROUND,
			['a slash behind it', (value: string) => `${value}/`] as const,
			['a slash and a blank', (value: string) => `${value}/ `] as const,
			['angle brackets', (value: string) => `<${value}>`] as const,
		]) {
			const { test, run } = await both(type, { baseUrl: paste(`${recorder.url}${path}`) });
			expect([what, test.refusal, run.refusal]).toEqual([what, undefined, undefined]);
			const [asked = '', sent = ''] = [...test.requests, ...run.requests].map(({ url }) => url);
			expect([asked.startsWith(`${path}/`), sent.startsWith(`${path}/`)]).toEqual([true, true]);
		}
	});
});

describe('What cannot be mended is refused by the test and the run in the same words, unseen', () => {
	const HIDDEN = 'S3cr3t';
	const secrets: [Type, string, string][] = [
		['lancepilotApi', 'accessToken', 'Access Token'],
		['islashApi', 'userToken', 'User Token'],
		['islashApi', 'sessionKey', 'Session Key'],
	];

	test.each(secrets)('%s: no %s', async (type, field, label) => {
		for (const value of [' ', '\u200b', '""', 'Bearer ', 'Authorization: Bearer']) {
			const { test, run } = await both(type, { [field]: value });
			expect(test.refusal).toMatch(new RegExp(`^${label} of the credential is empty\\. `));
			expect(run.refusal).toBe(test.refusal);
			expect([...test.requests, ...run.requests]).toEqual([]);
		}
	});

	test.each(secrets)('%s: a %s with a line break in it', async (type, field, label) => {
		for (const value of [`${HIDDEN}\nabc`, `${HIDDEN}\u0000abc`, `${HIDDEN}\u2028abc`]) {
			const { test, run } = await both(type, { [field]: value });
			expect(test.refusal).toMatch(
				new RegExp(`^${label} of the credential holds a character that cannot be sent\\. `),
			);
			expect(run.refusal).toBe(test.refusal);
			expect(test.refusal).not.toContain(HIDDEN);
			expect([...test.requests, ...run.requests]).toEqual([]);
		}
	});

	test.each<[Type, string]>([
		['lancepilotApi', 'https://lancepilot.com/api/v3'],
		['islashApi', 'https://api.example.com/api/public'],
	])('%s: a base URL with a user name, or none at all', async (type, good) => {
		const addresses: [string, string][] = [
			[good.replace('//', `//ada:${HIDDEN}@`), 'holds a user name or a password'],
			[good.replace('//', `//${HIDDEN}@`), 'holds a user name or a password'],
			[`ftp://${HIDDEN}.example.com`, 'is not a web address'],
			[`12|${HIDDEN}`, 'is not a web address'],
			[`https://${HIDDEN} ${HIDDEN}`, 'is not a web address'],
			[`${good}?token=${HIDDEN}`, 'is not a web address'],
			[`${good} ${good}`, 'is not a web address'],
		];
		for (const [baseUrl, reason] of addresses) {
			const { test, run } = await both(type, { baseUrl });
			expect(test.refusal).toContain(`Base URL of the credential ${reason}. `);
			expect(run.refusal).toBe(test.refusal);
			expect(test.refusal).not.toContain(HIDDEN);
			expect([...test.requests, ...run.requests]).toEqual([]);
		}
	});
});
