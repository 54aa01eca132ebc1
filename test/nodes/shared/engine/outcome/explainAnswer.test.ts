import { islash } from '../../../../../nodes/Islash/islash.service';
import { lancepilot } from '../../../../../nodes/Lancepilot/lancepilot.service';
import { classify } from '../../../../../nodes/shared/engine/outcome/classify';
import { explainAnswer } from '../../../../../nodes/shared/engine/outcome/explainAnswer';
import type { Answer } from '../../../../../nodes/shared/engine/outcome/answer';
import type { Purpose } from '../../../../../nodes/shared/call';
import type { Service } from '../../../../../nodes/shared/service';

const answer = (status: number, body: unknown, headers: Record<string, unknown> = {}) => ({
	status,
	body,
	headers,
});

const asSentences = (lines: string[]) =>
	lines.map((line) => `${line.replace(/\.$/, '')}.`).join('\n');

/** The words for an answer to a call of this purpose. */
function explained(given: Answer, service: Service, purpose: Purpose) {
	const call = { request: { method: 'POST' as const, path: PATH }, purpose };
	return explainAnswer(classify(given, service, purpose), given, call, service);
}

const SEND = { effect: 'send', subject: 'contact' } as const;

const PATH = ['workspaces', 'north', 'contacts', '79'];

const LOOK = 'Look at the conversation before you send it again';

describe('Lancepilot answers', () => {
	test.each([
		[
			answer(401, { message: 'Unauthenticated.' }),
			'Lancepilot did not accept the access token (HTTP 401)',
			[
				'Unauthenticated.',
				'Check the access token in the Lancepilot credential: it may be mistyped, expired or revoked',
			],
		],
		[
			answer(404, { message: 'Resource not found.', status: 404 }),
			'Lancepilot found no such contact or workspace (HTTP 404)',
			[
				'Resource not found.',
				'Check the workspace and the contact: it may not exist in this workspace. Someone new gets a template first, or is created as a contact. If both are right, check the base URL in the credential. It was looked for at /workspaces/north/contacts/79',
			],
		],
		[
			answer(422, {
				message: 'Validation error',
				errors: {
					'text.body': ['The text.body field is required.'],
					file: ['Too big.', 'Not a jpg.'],
				},
			}),
			'Lancepilot did not accept the input (HTTP 422)',
			[
				'Validation error',
				'text.body: The text.body field is required.',
				'file: Too big.',
				'file: Not a jpg.',
				'Check the type and the size of the file',
			],
		],
		[
			answer(413, '<html>413 Request Entity Too Large</html>'),
			'Lancepilot finds the file too large (HTTP 413)',
			['Make the file smaller, or send a link to it as text'],
		],
		[
			answer(403, { message: 'This action is unauthorized.' }),
			'Lancepilot does not let this credential do that (HTTP 403)',
			['This action is unauthorized.', 'Check what the credential may do, or use another one'],
		],
		[
			answer(429, { message: 'Too Many Attempts.' }),
			'Lancepilot asks for fewer requests (HTTP 429)',
			['Too Many Attempts.', 'This message was not sent. Wait a little, then send it again'],
		],
		[
			answer(402, { message: 'Credit is used up.' }),
			'Lancepilot refused the request (HTTP 402)',
			['Credit is used up.', 'If the reason is not clear, ask the support of the service'],
		],
		[
			answer(500, { message: 'Server Error' }),
			'Lancepilot could not handle the request (HTTP 500); the message may have been delivered',
			['Server Error', LOOK],
		],
		[
			answer(502, '<html>Bad gateway</html>'),
			'Lancepilot could not handle the request (HTTP 502); the message may have been delivered',
			[LOOK],
		],
		[
			answer(503, { message: 'Maintenance' }, { 'retry-after': '5' }),
			'Lancepilot is out of service for now (HTTP 503)',
			['Maintenance', 'This message was not sent. Wait a little, then send it again'],
		],
		[
			answer(503, '<html>Backend fetch failed</html>', { 'retry-after': '5' }),
			'Lancepilot could not handle the request (HTTP 503); the message may have been delivered',
			[LOOK],
		],
		[
			answer(204, ''),
			'Lancepilot gave an empty answer (HTTP 204); the message may have been delivered',
			[LOOK],
		],
		[
			answer(200, { success: false, message: 'Template not found' }),
			'Lancepilot refused the request (HTTP 200)',
			['Template not found', 'If the reason is not clear, ask the support of the service'],
		],
		[
			answer(403, '<html>Request blocked</html>'),
			'Lancepilot answered with a web page instead of data (HTTP 403)',
			['Check the base URL in the credential: it may be a website or a firewall, not the API'],
		],
		[
			answer(500, 'x\u0000\ufffd\u0007'),
			'Lancepilot could not handle the request (HTTP 500); the message may have been delivered',
			[LOOK],
		],
		[
			answer(302, '', { location: 'https://www.example.com/login?token=abc' }),
			'Lancepilot redirects to another address (HTTP 302)',
			[
				'This message was not sent, since redirects are not followed. Check the base URL in the credential; the redirect leads to https://www.example.com',
			],
		],
		[
			answer(200, '<!DOCTYPE html><html></html>'),
			'Lancepilot answered with a web page instead of data (HTTP 200); the message may have been delivered',
			[`Check the base URL in the credential: it may be a website, not the API. ${LOOK}`],
		],
		[
			answer(405, '<html></html>'),
			'Lancepilot answered with a web page instead of data (HTTP 405)',
			['Check the base URL in the credential: it may be a website or a firewall, not the API'],
		],
		[
			answer(201, '{"status":201,"mess'),
			'Lancepilot gave an answer that cannot be read (HTTP 201); the message may have been delivered',
			[LOOK],
		],
	])('%j', (given, message, lines) => {
		expect(explained(given, lancepilot, SEND)).toMatchObject({
			message,
			description: asSentences(lines),
			httpCode: String(given.status),
		});
	});
});

describe('iSlash answers', () => {
	test.each([
		[
			answer(200, { meta: { code: 'RESP_INVALID', message: 'Session is closed' }, data: {} }),
			'iSlash refused the request (HTTP 200)',
			[
				'RESP_INVALID: Session is closed',
				'If the reason is not clear, ask the support of the service',
			],
		],
		[
			answer(401, { meta: { code: 'RESP_AUTH', message: 'Wrong token' } }),
			'iSlash did not accept the user token or the session key (HTTP 401)',
			['RESP_AUTH: Wrong token', 'Check both in the iSlash credential'],
		],
		[
			answer(400, { meta: { code: 'RESP_BAD' } }),
			'iSlash did not accept the input (HTTP 400)',
			['RESP_BAD', 'Correct what is named above'],
		],
	])('%j', (given, message, lines) => {
		expect(explained(given, islash, SEND)).toMatchObject({
			message,
			description: asSentences(lines),
			httpCode: String(given.status),
		});
	});
});

test.each([
	[
		answer(200, { hello: 'world' }),
		'iSlash gave an answer that cannot be read (HTTP 200); the message may have been delivered',
		[LOOK],
	],
	[
		answer(404, {}),
		'iSlash found no such contact or address (HTTP 404)',
		[
			'Check the contact, and the base URL in the credential. It was looked for at /workspaces/north/contacts/79',
		],
	],
	[
		answer(401, { message: 'Unauthenticated.' }),
		'iSlash did not accept the user token or the session key (HTTP 401)',
		['Unauthenticated.', 'Check both in the iSlash credential'],
	],
	[
		answer(403, 'Forbidden channel'),
		'iSlash does not let this credential do that (HTTP 403)',
		['Forbidden channel', 'Check what the credential may do, or use another one'],
	],
	[
		answer(422, {}),
		'iSlash did not accept the input (HTTP 422)',
		['The service gave no reason: check all fields of this item'],
	],
])('What iSlash does not document is worded as well as it can be: %j', (given, message, lines) => {
	expect(explained(given, islash, SEND)).toMatchObject({
		message,
		description: asSentences(lines),
	});
});

test.each([
	[
		answer(422, { message: 'Window closed' }),
		'Window closed.\nCorrect what is named above. Use a template.',
	],
	[answer(402, {}), 'If the reason is not clear, ask the support of the service. Use a template.'],
	[answer(404, {}), undefined],
])(
	'Where the input is not accepted, the advice of the operation follows: %j',
	(given, description) => {
		const purpose = { ...SEND, advice: 'Use a template' };
		const failure = explained(given, lancepilot, purpose);
		if (description === undefined) expect(failure.description).not.toContain('Use a template');
		else expect(failure.description).toBe(description);
	},
);

test.each([
	[401, 'credential-invalid'],
	[429, 'rate-limited'],
	[503, 'temporarily-unavailable'],
	[422, undefined],
])('The cause is given in the terms of n8n: %d', (status, cause) => {
	expect(explained(answer(status, {}), lancepilot, SEND).cause).toBe(cause);
});

test('A read says to run the node again where a send says that it may have been delivered', () => {
	expect(
		explained(answer(500, {}), lancepilot, { effect: 'read', subject: 'contact' }),
	).toMatchObject({
		message: 'Lancepilot could not handle the request (HTTP 500)',
		description: 'Run the node again.',
	});
});

describe('A change is not called a message', () => {
	const change = { effect: 'change', subject: 'label' } as const;

	test.each([
		[
			answer(500, {}),
			'Lancepilot could not handle the request (HTTP 500); the change may have been made',
			['Look in the service whether it is there before you run the node again'],
		],
		[
			answer(429, {}),
			'Lancepilot asks for fewer requests (HTTP 429)',
			['Nothing was changed. Wait a little, then run the node again'],
		],
		[
			answer(404, {}),
			'Lancepilot found no such label or workspace (HTTP 404)',
			[
				'Check the workspace and the label: it may not exist in this workspace. If both are right, check the base URL in the credential. It was looked for at /workspaces/north/contacts/79',
			],
		],
	])('%j', (given, message, lines) => {
		expect(explained(given, lancepilot, change)).toMatchObject({
			message,
			description: asSentences(lines),
		});
	});
});

test('The words of a service are bounded, however many they are', () => {
	const errors = Object.fromEntries(
		Array.from({ length: 1000 }, (_, index) => [`field ${index}`, ['x'.repeat(10_000)]]),
	);
	const { description } = explained(answer(422, { message: 'x', errors }), lancepilot, SEND);
	expect(description.length).toBeLessThan(4000);
	expect(description).toContain('Correct what is named above.');
});

test('No wording blames: none has the words error, problem or failure', () => {
	for (const status of [200, 302, 400, 401, 402, 403, 404, 413, 422, 429, 500, 503]) {
		for (const service of [lancepilot, islash]) {
			const { message, description } = explained(answer(status, ''), service, SEND);
			expect(`${message} ${description}`).not.toMatch(/error|problem|fail/i);
		}
	}
});
