import { movedToOptions } from '../../../../nodes/shared/fields/movedToOptions';
import { optionalText } from '../../../../nodes/shared/fields/text';
import { toggle } from '../../../../nodes/shared/fields/toggle';
import { itemWith } from '../../../support/items';

const quoted = movedToOptions(
	optionalText({ name: 'quoted', displayName: 'Quoted', description: 'What is replied to' }),
);
const simplify = movedToOptions(
	toggle({
		name: 'simplify',
		displayName: 'Simplify',
		description: 'Whether to simplify',
		default: true,
	}),
);

describe('Of a field that moved to the options,', () => {
	test.each([
		['the option counts', { options: { quoted: '7' } }, '7'],
		['what a workflow saved in its old place counts', { quoted: '5' }, '5'],
		['so it does beside other options', { quoted: '5', options: { timeout: 1 } }, '5'],
		['the option counts before the old place', { quoted: '5', options: { quoted: '7' } }, '7'],
		['an option that was left empty ends it', { quoted: '5', options: { quoted: '' } }, undefined],
		['neither is its default', {}, undefined],
	])('%s', async (_, parameters, value) => {
		expect(await quoted.read(itemWith(parameters))).toBe(value);
	});

	test.each([
		['off in its old place', { simplify: false }, false],
		['off there, on among the options', { simplify: false, options: { simplify: true } }, true],
		['off among the options', { options: { simplify: false } }, false],
		['nowhere', {}, true],
	])('a switch is read too: %s', async (_, parameters, value) => {
		expect(await simplify.read(itemWith(parameters))).toBe(value);
	});

	test('the old place is kept by its name and default, and not shown', () => {
		expect(simplify.properties).toEqual([
			{ displayName: 'Simplify', name: 'simplify', type: 'hidden', default: true },
		]);
		expect(simplify.options?.map(({ name }) => name)).toEqual(['simplify']);
	});
});
