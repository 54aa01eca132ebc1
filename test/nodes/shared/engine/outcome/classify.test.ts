import { islash } from '../../../../../nodes/Islash/islash.service';
import { lancepilot } from '../../../../../nodes/Lancepilot/lancepilot.service';
import type { Answer, NoAnswer } from '../../../../../nodes/shared/engine/outcome/answer';
import { classify } from '../../../../../nodes/shared/engine/outcome/classify';

const answer = (status: number, body: unknown, headers = {}): Answer => ({ status, body, headers });
const silence = (changes: Partial<NoAnswer>): NoAnswer => ({
	code: 'ECONNRESET',
	isUnwritten: false,
	isLate: false,
	reason: '',
	uploaded: 0,
	size: 0,
	...changes,
});
const SERVICES = { Lancepilot: lancepilot, iSlash: islash };
const LATER = { 'retry-after': '5' };
const PAGE = '<!DOCTYPE html><html></html>';

const YES = {
	Lancepilot: { status: 201, message: 'Resource created successfully.', data: { id: 7 } },
	iSlash: { meta: { code: 'RESP_OKAY', message: 'Success' }, data: {} },
};
const NO = {
	Lancepilot: { message: 'Service Unavailable' },
	iSlash: { meta: { code: 'RESP_BUSY', message: 'Busy' }, data: {} },
};

describe.each(['Lancepilot', 'iSlash'] as const)('%s', (name) => {
	const service = SERVICES[name];
	const yes = YES[name];
	const no = NO[name];

	test.each<[string, Answer | NoAnswer, string]>([
		['200 in its own envelope', answer(200, yes), 'done'],
		['201 in its own envelope', answer(201, yes), 'done'],
		['429', answer(429, no), 'turnedAway'],
		['429 as a web page', answer(429, PAGE), 'turnedAway'],
		['429 with nothing', answer(429, ''), 'turnedAway'],
		['503 with Retry-After in its own words', answer(503, no, LATER), 'turnedAway'],
		['503 with Retry-After as a web page', answer(503, PAGE, LATER), 'unclear'],
		['503 with Retry-After and nothing else', answer(503, '', LATER), 'unclear'],
		['503 with Retry-After in the JSON of another', answer(503, { fault: 'x' }, LATER), 'unclear'],
		[
			'503 with Retry-After in words with an ID of a gateway',
			answer(503, { message: 'No upstream', request_id: 'a' }, LATER),
			'unclear',
		],
		['503 in its own words without Retry-After', answer(503, no), 'unclear'],
		...[400, 401, 402, 403, 404, 405, 408, 409, 410, 413, 418, 422, 451, 499].flatMap(
			(status): [string, Answer, string][] => [
				[`${status} in its own words`, answer(status, no), 'refused'],
				[`${status} as a web page`, answer(status, PAGE), 'refused'],
			],
		),
		...[301, 302, 307, 308].map((status): [string, Answer, string] => [
			String(status),
			answer(status, '', { location: 'https://example.com' }),
			'redirected',
		]),
		...[99, 100, 101, 102, 103, 300, 303, 304, 305, 306, 399].map(
			(status): [string, Answer, string] => [String(status), answer(status, ''), 'unclear'],
		),
		...[500, 501, 502, 504, 520, 599, 600, 999].map((status): [string, Answer, string] => [
			String(status),
			answer(status, no),
			'unclear',
		]),
		['500 that says yes', answer(500, yes), 'unclear'],
		['200 as a web page', answer(200, PAGE), 'unclear'],
		['200 with a list', answer(200, []), 'unclear'],
		['200 with null', answer(200, null), 'unclear'],
		['200 with a number', answer(200, 1), 'unclear'],
		['200 with true', answer(200, true), 'unclear'],
		['201 with broken JSON', answer(201, '{"da'), 'unclear'],
		['201 that was not read to its end', answer(201, undefined), 'unclear'],
		['200 with an empty object', answer(200, {}), 'unclear'],
		['200 with the JSON of a captive portal', answer(200, { captive: true }), 'unclear'],
		['200 with the error of another API', answer(200, { error: 'Bad gateway' }), 'unclear'],
		['204', answer(204, ''), 'unclear'],
		['200 with nothing', answer(200, ''), 'unclear'],
		['no connection', silence({ isUnwritten: true }), 'unreached'],
		['no connection in time', silence({ isUnwritten: true, isLate: true }), 'unreached'],
		['a reset', silence({}), 'silent'],
		['a timeout', silence({ isLate: true }), 'silent'],
		['what n8n held back', silence({ code: undefined }), 'heldBack'],
		['an upload that broke off', silence({ code: undefined, uploaded: 1 }), 'silent'],
	])('a send that ends with %s', (_, result, found) => {
		expect(classify(result, service, { effect: 'send', subject: 'contact' })).toBe(found);
	});

	test.each([204, 205, 200])(
		'a change is done by an empty %d: Delete has nothing to say',
		(status) => {
			const change = { effect: 'change', subject: 'label' } as const;
			expect(classify(answer(status, ''), service, change)).toBe('done');
		},
	);

	test.each([204, 200])('a read that gives nothing in %d gives no answer', (status) => {
		expect(classify(answer(status, ''), service, { effect: 'read', subject: 'label' })).toBe(
			'unclear',
		);
	});
});

/** What the bodies of Lancepilot say with a 2xx: for a send or a change, and for a read. */
const BODIES: [string, object, string, string][] = [
	['created', { status: 201, message: 'Created.', data: {} }, 'done', 'done'],
	['updated', { status: 200, message: 'Updated.', data: { id: 1 } }, 'done', 'done'],
	['toggled, with no data', { status: 200, message: 'Toggled', data: null }, 'done', 'done'],
	['an empty list for an empty object', { status: 201, message: 'x', data: [] }, 'done', 'done'],
	['deleted', { message: 'Resource deleted successfully.', status: 200 }, 'done', 'done'],
	['one record', { data: { id: 1 } }, 'done', 'done'],
	['the prose of the template pages', { success: true, message: 'Synced' }, 'done', 'done'],
	['that prose with data', { success: true, data: { id: 1 } }, 'done', 'done'],
	['a list', { data: [], links: {}, meta: { current_page: 1 } }, 'unclear', 'done'],
	['no success', { success: false, message: 'Template not found' }, 'refused', 'refused'],
	['no success, with data', { success: false, data: { id: 1 } }, 'refused', 'refused'],
	['a refusal in a 200', { status: 422, message: 'Validation error' }, 'refused', 'refused'],
	['its status alone', { status: 422 }, 'refused', 'refused'],
	['a refusal by fields', { message: 'x', errors: { file: ['Too big'] } }, 'refused', 'refused'],
	['a status of 500', { status: 500, message: 'Server Error' }, 'unclear', 'unclear'],
	['an error beside data', { error: 'Upstream', data: { id: 1 } }, 'unclear', 'unclear'],
	['success and an error', { success: true, error: { code: 1 } }, 'unclear', 'unclear'],
	['success as a word', { success: 'maybe', data: {} }, 'done', 'done'],
	['words alone', { message: 'OK' }, 'unclear', 'unclear'],
	['a status alone', { status: 200 }, 'unclear', 'unclear'],
	['a status in words', { status: 'ok', message: 'fine' }, 'unclear', 'unclear'],
	['data that is a text', { data: 'ok' }, 'unclear', 'unclear'],
	['no data', { data: null }, 'unclear', 'unclear'],
	['the page of a captive portal', { login: 'https://portal.example.com' }, 'unclear', 'unclear'],
];

describe.each(['send', 'change', 'read'] as const)(
	'A %s of Lancepilot, answered with',
	(effect) => {
		test.each(BODIES)('%s', (_, body, ofOther, ofRead) => {
			expect(classify(answer(200, body), lancepilot, { effect, subject: 'contact' })).toBe(
				effect === 'read' ? ofRead : ofOther,
			);
		});
	},
);

test('What an operation takes for a success is one, whatever its status', () => {
	const purpose = {
		effect: 'change',
		subject: 'template',
		isAlsoSuccess: (status: number) => status === 404,
	} as const;
	expect(classify(answer(404, { success: false }), lancepilot, purpose)).toBe('done');
	expect(classify(answer(403, { success: false }), lancepilot, purpose)).toBe('refused');
});
