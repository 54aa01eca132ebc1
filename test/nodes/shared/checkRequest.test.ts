import { checkJson, checkRequest } from '../../../nodes/shared/checkRequest';
import { InputError } from '../../../nodes/shared/inputError';
import type { ApiRequest } from '../../../nodes/shared/request';
import { asText } from '../../../nodes/shared/values';
import { refusalOf } from '../../support/refusal';

const post = { method: 'POST', path: ['messages'] } as const;
/** JSON.parse, unlike an object in code, makes a name of its own of each of these. */
const json = (text: string) => JSON.parse(text) as Record<string, unknown>;

const nested = (levels: number, open = '{"a":', close = '}') =>
	json(`${open.repeat(levels - 1)}{}${close.repeat(levels - 1)}`);

const NAMES = ['__proto__', 'constructor', 'prototype'];

describe.each(NAMES)('The name %s, which n8n would leave out, is refused', (name) => {
	test.each<[string, ApiRequest]>([
		['in JSON', { ...post, json: json(`{"${name}":1}`) }],
		['deep in JSON', { ...post, json: json(`{"a":[{"b":{"${name}":{}}}]}`) }],
		['in JSON, beside others', { ...post, json: json(`{"a":1,"${name}":null}`) }],
		['in a form', { ...post, form: [{ field: name, value: '1' }] }],
		['deep in a form', { ...post, form: [{ field: `a[0][${name}][b]`, value: '1' }] }],
	])('%s', async (_, request) => {
		expect(
			await refusalOf(() => {
				checkRequest(request);
			}),
		).toBe(
			`JSON name "${name}" cannot be sent, since n8n leaves it out of every request. Give it another name, or take it away`,
		);
	});
});

test.each<[string, ApiRequest]>([
	['no body', post],
	['such a word as a value', { ...post, json: { text: 'constructor', list: NAMES } }],
	['a name that holds such a word', { ...post, json: { constructor_1: 1, my__proto__: 1 } }],
	['a form', { ...post, form: [{ field: 'text', value: '__proto__' }] }],
	['a date', { ...post, json: { at: new Date(0) } }],
	['100 levels', { ...post, json: nested(100) }],
])('%s may be sent', (_, request) => {
	expect(() => {
		checkRequest(request);
	}).not.toThrow();
});

const DEEP =
	'JSON is nested deeper than 100 levels. Check the expression: it gives another object than the one that was meant, or one that holds itself';

const cycle: Record<string, unknown> = {};
Object.assign(cycle, { one: cycle, other: [cycle, { again: cycle }] });

test.each<[string, unknown]>([
	['101 levels', nested(101)],
	['200,000 levels', nested(200_000)],
	['200,000 levels of lists', { a: json(`${'['.repeat(200_000)}${']'.repeat(200_000)}`) }],
	['an object that holds itself', cycle],
])('%s are refused in words', async (_, value) => {
	expect(
		await refusalOf(() => {
			checkJson(value);
		}),
	).toBe(DEEP);
});

test.each<[string, unknown]>([
	['goes too deep', nested(200_000)],
	['holds itself', cycle],
	['is a function', () => 1],
])('A refusal of what %s is in words too', (_, value) => {
	expect(() => asText(value, 'Caption')).toThrow(InputError);
});
