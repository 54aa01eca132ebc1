import { islash } from '../../../../../nodes/Islash/islash.service';
import { lancepilot } from '../../../../../nodes/Lancepilot/lancepilot.service';
import type { NoAnswer } from '../../../../../nodes/shared/engine/outcome/answer';
import { judge } from '../../../../../nodes/shared/engine/outcome/outcome';

const answer = (status: number, body: unknown = {}, headers = {}) => ({ status, body, headers });
const silence = (changes: Partial<NoAnswer>): NoAnswer => ({
	code: undefined,
	whileConnecting: false,
	reason: '',
	uploaded: 0,
	size: 0,
	...changes,
});
const SEND = { effect: 'send', subject: 'contact' } as const;
const later = { 'retry-after': '5' };

/** The once-only rule: what a result means for a send or a change, and for a read. */
const RULE = [
	['201 with data', answer(201, { data: {} }), 'done', 'done'],
	['429', answer(429), 'postponed', 'postponed'],
	['429 as a web page', answer(429, '<html>'), 'postponed', 'postponed'],
	['503 with Retry-After', answer(503, {}, later), 'postponed', 'postponed'],
	['503', answer(503), 'uncertain', 'postponed'],
	['500', answer(500), 'uncertain', 'postponed'],
	['502 as a web page', answer(502, '<html>'), 'uncertain', 'postponed'],
	['200 as a web page', answer(200, '<html>'), 'uncertain', 'postponed'],
	['201 with broken JSON', answer(201, '{"da'), 'uncertain', 'postponed'],
	['200 with a list', answer(200, []), 'uncertain', 'postponed'],
	['200 with nothing', answer(200, ''), 'uncertain', 'postponed'],
	['302', answer(302), 'refused', 'refused'],
	['400', answer(400), 'refused', 'refused'],
	['401', answer(401), 'refused', 'refused'],
	['404', answer(404), 'refused', 'refused'],
	['413', answer(413), 'refused', 'refused'],
	['422', answer(422), 'refused', 'refused'],
	['a refused connection', silence({ code: 'ECONNREFUSED' }), 'postponed', 'postponed'],
	['an unknown host', silence({ code: 'ENOTFOUND' }), 'postponed', 'postponed'],
	['a bad certificate', silence({ code: 'CERT_HAS_EXPIRED' }), 'postponed', 'postponed'],
	[
		'a timeout while connecting',
		silence({ code: 'ETIMEDOUT', whileConnecting: true }),
		'postponed',
		'postponed',
	],
	['a reset', silence({ code: 'ECONNRESET' }), 'uncertain', 'postponed'],
	['a timeout', silence({ code: 'ECONNABORTED', uploaded: 10 }), 'uncertain', 'postponed'],
	['a cancelled request', silence({ code: 'ERR_CANCELED' }), 'uncertain', 'postponed'],
	['what n8n held back', silence({}), 'refused', 'refused'],
	['a file that broke off', silence({ uploaded: 10, size: 20 }), 'uncertain', 'postponed'],
] as const;

describe.each(['send', 'change', 'read'] as const)('A %s', (effect) => {
	test.each(RULE)('%s', (_name, result, ofOther, ofRead) => {
		const circumstances = {
			service: lancepilot,
			purpose: { effect, subject: 'contact' },
			path: [],
			now: 0,
		};
		expect(judge(result, circumstances).kind).toBe(effect === 'read' ? ofRead : ofOther);
	});
});

test.each([
	['its own yes', { meta: { code: 'RESP_OKAY' } }, 'done'],
	['its own no', { meta: { code: 'RESP_NO' } }, 'refused'],
	['the answer of another API', { hello: 'world' }, 'uncertain'],
])('iSlash says with status 200: %s', (_, body, kind) => {
	expect(judge(answer(200, body), { service: islash, purpose: SEND, path: [], now: 0 }).kind).toBe(
		kind,
	);
});

test('The wait that a service asks for is kept with the outcome', () => {
	expect(
		judge(answer(429, {}, later), { service: lancepilot, purpose: SEND, path: [], now: 0 }),
	).toMatchObject({ retryAfter: 5000, failure: { retryAfterMs: 5000, cause: 'rate-limited' } });
});
