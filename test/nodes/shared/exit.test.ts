import { exitFor, outputJson } from '../../../nodes/shared/exit';

const exit = exitFor(['s3cret', '123456']);

describe('A value of the API that leaves the node', () => {
	test('is without secrets: as a value, as a part of one, as a key, and as a number', () => {
		const given = {
			token: 's3cret',
			list: ['the s3cret word', null, true],
			deep: { 's3cret key': 1, 'more s3cret': { number: 123456, longer: 9123456 } },
		};
		expect(exit.value(given)).toEqual({
			token: '***',
			list: ['the *** word', null, true],
			deep: { '*** key': 1, 'more ***': { number: '***', longer: '9***' } },
		});
	});

	test('is the same one where there is nothing to take out', () => {
		const given = { id: 12, list: ['abc', null, true], deep: { number: 1.5 } };
		expect(exit.value(given)).toBe(given);
	});

	test.each([3_600, 200_000])('is cut off where it is nested too deeply: %d levels', (levels) => {
		const list: unknown = JSON.parse('['.repeat(levels) + ']'.repeat(levels));
		const kept = exit.value({ id: 1, list });
		expect(kept).toMatchObject({ id: 1 });
		expect(structuredClone(kept)).toEqual(kept);
		expect(JSON.stringify(kept).length).toBeLessThan(300);
	});

	test('keeps 50 levels', () => {
		const list: unknown = JSON.parse('['.repeat(50) + ']'.repeat(50));
		expect(exit.value(list)).toBe(list);
	});

	test.each(['__proto__', 'constructor', 'prototype', 'toString'])(
		'may have a key that is called %s',
		(key) => {
			const given: unknown = JSON.parse(`{"${key}":{"token":"s3cret"}}`);
			expect(JSON.stringify(exit.value(given))).toBe(`{"${key}":{"token":"***"}}`);
		},
	);
});

describe('A text that leaves the node', () => {
	test('is without secrets', () => {
		expect(exit.text('Bad s3cret')).toBe('Bad ***');
	});

	test('is of bounded length', () => {
		expect(exit.text('x'.repeat(7_000_000)).length).toBeLessThan(5000);
	});
});

describe('The JSON of an output item', () => {
	test('is the record', () => {
		expect(outputJson({ id: 1 })).toEqual({ id: 1 });
	});

	test.each<[string, unknown]>([
		['nothing', undefined],
		['null', null],
		['an empty record', {}],
		['an empty list', []],
	])('is a plain yes for %s', (_, record) => {
		expect(outputJson(record)).toEqual({ success: true });
	});

	test.each(['error', '$error', '$json'])('never has the key %s at its top', (key) => {
		for (const value of [null, false, '', 'x', { message: 'x' }]) {
			expect(outputJson({ id: 1, [key]: value })).toEqual({ data: { id: 1, [key]: value } });
		}
	});
});
