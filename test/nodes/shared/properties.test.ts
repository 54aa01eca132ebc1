import fc from 'fast-check';
import { fingerprintOf } from '../../../nodes/shared/engine/once/identity';
import { retryAfterMs } from '../../../nodes/shared/engine/outcome/retryAfter';
import { requestUrl } from '../../../nodes/shared/engine/http/url';
import { safeFileName } from '../../../nodes/shared/media/fileName';
import { safeMimeType } from '../../../nodes/shared/media/mimeType';
import { normalisePhoneNumber } from '../../../nodes/shared/fields/phoneNumber';
import { redactor } from '../../../nodes/shared/secrets';
import { anyNumber, anyText } from '../../support/arbitraries';
import { always, unlessRefused } from '../../support/properties';

const BASE = 'https://api.example.com/v3';

test('Whatever an ID holds, the address stays below the base URL and gives it back', () => {
	always(fc.array(anyText, { minLength: 1, maxLength: 4 }), (segments) => {
		const url = unlessRefused(() => requestUrl(BASE, segments));
		if (url === undefined) return;
		const { origin, pathname, search, hash } = new URL(url);
		expect(`${origin}${pathname}${search}${hash}`).toBe(url);
		expect(pathname.split('/').slice(2).map(decodeURIComponent)).toEqual(segments);
	});
});

test('Whatever a phone number looks like, what goes out is 7 to 15 digits of it', () => {
	always(anyNumber, (raw) => {
		const digits = unlessRefused(() => normalisePhoneNumber(raw, 'Recipient'));
		if (digits === undefined) return;
		expect(digits).toMatch(/^[1-9]\d{6,14}$/);
		const given = typeof raw === 'string' ? raw : JSON.stringify(raw);
		expect(given.normalize('NFKC').replace(/\D/g, '')).toContain(digits.slice(-7));
	});
});

test('Whatever a file is called, its name can stand in a header', () => {
	always(anyText, anyText, anyText, (fileName, mimeType, extension) => {
		expect(safeFileName(fileName, mimeType, extension)).not.toMatch(/["/\\\p{Control}]/u);
		expect(safeMimeType(mimeType)).toMatch(/^[\x20-\x7e]+$/);
	});
});

test('Whatever Retry-After says, it is a wait or nothing', () => {
	always(anyText, (header) => {
		const wait = retryAfterMs(header, Date.now());
		if (wait !== undefined) expect(wait).toBeGreaterThanOrEqual(0);
	});
});

test('Wherever a secret stands in a text, it is taken out', () => {
	always(fc.array(anyText), fc.stringMatching(/^[\w-]{4,20}$/), (texts, secret) => {
		expect(redactor([secret])(texts.join(secret))).not.toContain(secret);
	});
});

test('Two texts have one fingerprint only when they are the same', () => {
	const print = (body: string) =>
		fingerprintOf(BASE, { method: 'POST', path: [], json: { text: { body } } });
	always(anyText, anyText, (one, other) => {
		expect(print(one) === print(other)).toBe(one === other);
	});
});
