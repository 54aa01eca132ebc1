import {
	itemFingerprints,
	requestFingerprint,
} from '../../../../../nodes/shared/engine/once/identity';
import type { INodeExecutionData } from 'n8n-workflow';
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

test('The same message has the same fingerprint, short enough to keep', () => {
	const again = { ...request, form: [...(request.form ?? [])] };
	expect(requestFingerprint(BASE, again)).toBe(requestFingerprint(BASE, request));
	expect(requestFingerprint(BASE, request)).toMatch(/^[\w-]{22}$/);
});

test.each<[string, string, ApiRequest]>([
	['another account', 'https://other.example.com', request],
	['another recipient', BASE, { ...request, path: ['messages', '2'] }],
	['another text', BASE, { ...request, form: [{ field: 'text', value: 'Bye' }] }],
	['another file of the same name', BASE, withFile({ digest: () => 'other' })],
	['another name of the same file', BASE, withFile({ fileName: 'b.png' })],
	['JSON instead of a form', BASE, { method: 'POST', path: request.path, json: { text: 'Hello' } }],
])('It is another one for %s', (_, base, other) => {
	expect(requestFingerprint(base, other)).not.toBe(requestFingerprint(BASE, request));
});

test('Values cannot be shifted between fields to look alike', () => {
	const one: ApiRequest = { method: 'POST', path: ['a', 'b,c'] };
	const other: ApiRequest = { method: 'POST', path: ['a,b', 'c'] };
	expect(requestFingerprint(BASE, one)).not.toBe(requestFingerprint(BASE, other));
});

describe('An input item is known again', () => {
	const parameters = { text: '={{ $now }}' };
	const item = { json: { phone: '442079460958' }, binary: { data: { id: 'filesystem:1' } } };
	const of = (changes: object, node = parameters, index = 0) =>
		// What a broken item holds need not be what n8n's types say.
		itemFingerprints(node)({ ...item, ...changes } as unknown as INodeExecutionData, index);

	test('in the same place, by the same node', () => {
		expect(of({})).toBe(of({}));
		expect(of({})).toMatch(/^[\w-]{22}$/);
	});

	test.each<[string, string]>([
		['another place', of({}, parameters, 1)],
		['another node or another expression', of({}, { text: '={{ $today }}' })],
		['other data', of({ json: { phone: '1' } })],
		['another file', of({ binary: { data: { id: 'filesystem:2' } } })],
	])('but not with %s', (_, other) => {
		expect(other).not.toBe(of({}));
	});

	test.each([[{ big: 1n }], [undefined]])('also where it holds what JSON has not: %p', (json) => {
		expect(of({ json })).toMatch(/^[\w-]{22}$/);
	});
});
