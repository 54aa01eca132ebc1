import type { INodeProperties } from 'n8n-workflow';
import { withExample } from '../../../../nodes/shared/panel/withExample';

const field = (more: Partial<INodeProperties>): INodeProperties => ({
	...{ displayName: 'ID', name: 'id', type: 'string', default: '', description: 'The ID' },
	...more,
});

describe('The description of a field', () => {
	test.each<[string, Partial<INodeProperties>, string]>([
		['ends with its example', { placeholder: 'e.g. 7' }, 'The ID, e.g. 7'],
		[
			'has it in a sentence of its own behind whole sentences',
			{ description: 'The ID. It stays.', placeholder: 'e.g. 7' },
			'The ID. It stays. E.g. 7',
		],
		[
			'has one for each way to type it, and none for a list',
			{
				type: 'resourceLocator',
				modes: [
					{ displayName: 'From List', name: 'list', type: 'list' },
					{ displayName: 'By ID', name: 'id', type: 'string', placeholder: 'e.g. 7' },
					{ displayName: 'By Name', name: 'name', type: 'string', placeholder: 'e.g. Ada' },
				],
			},
			'The ID. By ID: e.g. 7; By Name: e.g. Ada',
		],
		['stays as it is without an example', {}, 'The ID'],
	])('%s', (_, more, description) => {
		expect(withExample(field(more)).description).toBe(description);
	});

	test('of a collection stays: what looks like its example is the label of its button', () => {
		const all = field({ type: 'collection', placeholder: 'Add Field', options: [] });
		expect(withExample(all).description).toBe('The ID');
	});
});

test.each<[string, INodeProperties['type'], INodeProperties['options']]>([
	['a collection', 'collection', [field({ placeholder: 'e.g. 7' })]],
	[
		'rows',
		'fixedCollection',
		[{ displayName: 'Row', name: 'row', values: [field({ placeholder: 'e.g. 7' })] }],
	],
])('The fields of %s have theirs', (_, type, options) => {
	expect(JSON.stringify(withExample(field({ type, options })))).toContain('The ID, e.g. 7');
});

test('The entries of a menu stay as they are', () => {
	const menu = field({ type: 'options', options: [{ name: 'One', value: 1 }] });
	expect(withExample(menu)).toEqual(menu);
});
