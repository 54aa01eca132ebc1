import fc from 'fast-check';
import { anyText } from './arbitraries';
import type { Reply } from './recorder';

/** An answer that no API should give, but a server may. */
export interface AnyAnswer {
	status: number;
	headers: Record<string, string>;
	body: Uint8Array;
	/** Whether the connection ends before the whole body came. */
	isCut: boolean;
}

const bytes = (text: string) => Buffer.from(text);

/** What the credentials of these tests hold, and an answer may repeat. */
export const LANCEPILOT_SECRETS = ['lance-t0ken'];

/** The same of iSlash. */
export const ISLASH_SECRETS = ['user-t0ken', 's3ss-key'];

const SECRETS = [...LANCEPILOT_SECRETS, ...ISLASH_SECRETS];

const words = fc.oneof(anyText, fc.constantFrom(...SECRETS, `wrong key ${SECRETS.join(',')}!`));
const odd = fc.oneof(
	fc.jsonValue({ maxDepth: 2 }),
	words,
	fc.array(words),
	fc.constantFrom({ toString: 1 }, [{ toString: null }]),
);

/** Nested more deeply than what walks through values can follow. */
const deep = `{"meta":{"code":"RESP_OKAY"},"data":{"message":${'['.repeat(20_000)}${']'.repeat(20_000)}}}`;

/** JSON in the envelope of both APIs, with anything in its places. */
const envelope = fc.record(
	{
		meta: fc.oneof(
			odd,
			fc.record({
				code: fc.oneof(
					{ weight: 3, arbitrary: fc.constant('RESP_OKAY') },
					{ weight: 1, arbitrary: odd },
				),
				message: odd,
			}),
		),
		message: odd,
		errors: fc.oneof(odd, fc.dictionary(anyText, odd)),
		data: fc.oneof(odd, fc.record({ message: odd })),
	},
	{ requiredKeys: [] },
);

const html = anyText.map((text) => `<!DOCTYPE html><html><body>${text}</body></html>`);

const body = fc.oneof(
	{ weight: 6, arbitrary: envelope.map((value) => bytes(JSON.stringify(value))) },
	{ weight: 2, arbitrary: fc.json().map(bytes) },
	{ weight: 2, arbitrary: envelope.map((value) => bytes(JSON.stringify(value).slice(0, -1))) },
	{ weight: 1, arbitrary: html.map(bytes) },
	{ weight: 1, arbitrary: fc.constant(bytes(deep)) },
	{ weight: 1, arbitrary: words.map(bytes) },
	{ weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }) },
);

const status = fc.oneof(
	{ weight: 1, arbitrary: fc.integer({ min: 200, max: 599 }) },
	{ weight: 1, arbitrary: fc.constantFrom(200, 200, 201, 201, 204, 302, 401, 422, 429, 500, 503) },
);

const headers = fc.record(
	{
		'content-type': fc.constantFrom(
			...['application/json', 'application/json; charset=utf-16', 'text/html', 'image/png', ';'],
		),
		'content-encoding': fc.constantFrom(...Array<string>(9).fill('identity'), 'gzip', 'br', 'none'),
		location: fc.constantFrom('/', '//', 'https://example.com/?token=lance-t0ken', ':'),
		// Never a wait: waiting has tests of its own.
		'retry-after': fc.constantFrom('0', ' 0 ', 'Thu, 01 Jan 1970 00:00:00 GMT', '9'.repeat(400)),
	},
	{ requiredKeys: [] },
);

/** Any answer at all. */
export const anyAnswer: fc.Arbitrary<AnyAnswer> = fc
	.record({
		status,
		headers,
		body,
		isCut: fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, fc.boolean()),
	})
	.map((answer) => {
		// Without the header n8n would wait for as long as the node's back-off says.
		if (answer.status === 429) answer.headers['retry-after'] ??= '0';
		return answer;
	});

/** Whether a message so answered was surely not taken and may arrive again. */
export const mayRepeat = ({ status, headers }: AnyAnswer) =>
	status === 429 || (status === 503 && headers['retry-after'] !== undefined);

/** Gives such an answer. */
export const replyWith =
	({ status, headers, body, isCut }: AnyAnswer): Reply =>
	(response) => {
		response.writeHead(status, { ...headers, 'content-length': body.length + (isCut ? 1 : 0) });
		response.write(body, () => (isCut ? response.destroy() : response.end()));
	};
