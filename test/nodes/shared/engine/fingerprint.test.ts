import { fingerprint } from '../../../../nodes/shared/engine/fingerprint';
import type { ApiRequest } from '../../../../nodes/shared/request';
import { fileOf } from '../../../support/items';

const BASE = 'https://api.example.com';
const file = fileOf(3, 'image/png', 'a.png');
const request: ApiRequest = {
	method: 'POST',
	path: ['messages', '1'],
	form: [
		{ field: 'text', value: 'Hello' },
		{ field: 'file', file },
	],
};
const withFile = (changes: object): ApiRequest => ({
	...request,
	form: [
		{ field: 'text', value: 'Hello' },
		{ field: 'file', file: { ...file, ...changes } },
	],
});

test('The same message has the same fingerprint, short enough to keep', () => {
	const again = { ...request, form: [...(request.form ?? [])] };
	expect(fingerprint(BASE, again)).toBe(fingerprint(BASE, request));
	expect(fingerprint(BASE, request)).toMatch(/^[\w-]{22}$/);
});

test.each<[string, string, ApiRequest]>([
	['another account', 'https://other.example.com', request],
	['another recipient', BASE, { ...request, path: ['messages', '2'] }],
	['another text', BASE, { ...request, form: [{ field: 'text', value: 'Bye' }] }],
	['another file of the same name', BASE, withFile({ identity: 'other' })],
	['another name of the same file', BASE, withFile({ fileName: 'b.png' })],
	['JSON instead of a form', BASE, { method: 'POST', path: request.path, json: { text: 'Hello' } }],
])('It is another one for %s', (_, base, other) => {
	expect(fingerprint(base, other)).not.toBe(fingerprint(BASE, request));
});

test('Values cannot be shifted between fields to look alike', () => {
	const one: ApiRequest = { method: 'POST', path: ['a', 'b,c'] };
	const other: ApiRequest = { method: 'POST', path: ['a,b', 'c'] };
	expect(fingerprint(BASE, one)).not.toBe(fingerprint(BASE, other));
});
