import { redactor } from '../../../nodes/shared/secrets';

const SECRET = `p"a\\s/s+w ö(r)d*~!'`;

test('Secrets that an API repeats are taken out of its words', () => {
	expect(redactor(['t0ken', 's3ss'])('Token t0ken (t0ken) of channel s3ss')).toBe(
		'Token *** (***) of channel ***',
	);
});

const base64 = (text: string) => Buffer.from(text).toString('base64');

describe('A secret is taken out, however it is spelled', () => {
	test.each<[string, string]>([
		['as it is', SECRET],
		['in JSON', JSON.stringify({ password: SECRET })],
		['in JSON within JSON', JSON.stringify(JSON.stringify({ password: SECRET }))],
		['in JSON with escaped slashes, as PHP writes it', JSON.stringify(SECRET).replace('/', '\\/')],
		['in JSON of ASCII only', JSON.stringify(SECRET).replace('ö', '\\u00f6')],
		['in the JSON of PHP', JSON.stringify(SECRET).replace('/', '\\/').replace('ö', '\\u00f6')],
		['in an address', `/label?session=${encodeURIComponent(SECRET)}`],
		[
			'in an address in which other signs are codes too',
			encodeURIComponent(SECRET).replace(
				/[!'()*~]/g,
				(sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
			),
		],
		[
			'in an address with small letters in its codes',
			encodeURIComponent(SECRET).replace(/%../g, (code) => code.toLowerCase()),
		],
		['in a form', new URLSearchParams({ a: SECRET }).toString()],
		['in an address within an address', encodeURIComponent(encodeURIComponent(SECRET))],
		['in HTML', SECRET.replace('"', '&quot;').replace("'", '&#39;').replace('/', '&#x2F;')],
		['in base64', base64(SECRET)],
		['in base64 in an address', encodeURIComponent(base64(SECRET))],
		['in base64 for addresses', Buffer.from(SECRET).toString('base64url')],
		['in base64 behind one letter', base64(`a${SECRET}`)],
		['in base64 behind two letters', base64(`ab${SECRET}`)],
		['in base64 between others, as a password of HTTP', base64(`someone:${SECRET}:x`)],
	])('%s', (_, text) => {
		const safe = redactor([SECRET])(text);
		expect(safe).toContain('***');
		for (const part of [SECRET, 'a\\\\s', 'w ö', '%C3%B6', '%c3%b6', base64(SECRET).slice(4, 16)]) {
			expect(safe).not.toContain(part);
		}
	});
});

test('A secret with half a character does no harm', () => {
	expect(redactor(['abc\ud800'])('Bad token abc\ud800')).toBe('Bad token ***');
});

test('An empty secret takes nothing out', () => {
	expect(redactor([''])('Not found')).toBe('Not found');
});

test('A secret that begins like another leaves no rest of it', () => {
	expect(redactor(['abc', 'abc123'])('Bad token abc123')).toBe('Bad token ***');
});

test('Signs that mean something in a pattern are letters like others', () => {
	expect(redactor(['a.c'])('abc a.c')).toBe('abc ***');
});

test('A text of a million signs with which a secret begins is read through in one go', () => {
	for (const sign of ['\\', '%25', '&#0', '%']) {
		const text = sign.repeat(1_000_000 / sign.length);
		const isSame = redactor([SECRET, '"\\"', '\\"', '& '])(text) === text;
		expect(isSame).toBe(true);
	}
});
