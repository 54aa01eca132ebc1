import { fingerprintOf, placeOf } from '../../../../../nodes/shared/engine/once/identity';
import type { ApiRequest } from '../../../../../nodes/shared/request';
import { fileOf } from '../../../../support/items';

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

test('A message of a workflow is known by the place of its item alone', () => {
	expect([0, 1, 12].map(placeOf)).toEqual(['0', '1', '12']);
});

describe('A message of an AI agent is known by its request', () => {
	test('which has one fingerprint, short enough to keep', () => {
		const again = { ...request, form: [...(request.form ?? [])] };
		expect(fingerprintOf(BASE, again)).toBe(fingerprintOf(BASE, request));
		expect(fingerprintOf(BASE, request)).toMatch(/^[\w-]{22}$/);
	});

	test.each<[string, string, ApiRequest]>([
		['another account', 'https://other.example.com', request],
		['another recipient', BASE, { ...request, path: ['messages', '2'] }],
		['another text', BASE, { ...request, form: [{ field: 'text', value: 'Bye' }] }],
		['another file of the same name', BASE, withFile({ size: 4 })],
		['other bytes of the same size', BASE, withFile({ digest: () => 'other' })],
		['another name of the same file', BASE, withFile({ fileName: 'b.png' })],
		['JSON instead of a form', BASE, { method: 'POST', path: request.path, json: { text: 'x' } }],
	])('and %s has another one', (_, base, other) => {
		expect(fingerprintOf(base, other)).not.toBe(fingerprintOf(BASE, request));
	});

	test('and values cannot be shifted between fields to look alike', () => {
		const one: ApiRequest = { method: 'POST', path: ['a', 'b,c'] };
		const other: ApiRequest = { method: 'POST', path: ['a,b', 'c'] };
		expect(fingerprintOf(BASE, one)).not.toBe(fingerprintOf(BASE, other));
	});
});
