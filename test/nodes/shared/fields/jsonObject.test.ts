import { optionalJsonObject } from '../../../../nodes/shared/fields/jsonObject';
import { itemWith } from '../../../support/items';
import { refusalOf } from '../../../support/refusal';

const field = optionalJsonObject({
	name: 'templateData',
	displayName: 'Template Data',
	description: 'All values at once',
	placeholder: 'e.g. {}',
});
// `itemWith` would take null for a text.
const read = (given: unknown) => field.read({ ...itemWith({}), parameter: () => given });

test.each([
	['JSON as text', '{"body":{"variables":["Ada"]}}', { body: { variables: ['Ada'] } }],
	['an object from an expression', { a: 1 }, { a: 1 }],
	['nothing', '', undefined],
	['blanks', ' \n', undefined],
	['null from an expression', null, undefined],
	['what an expression does not find', undefined, undefined],
	['an empty object', '{}', undefined],
	['an empty object from an expression', {}, undefined],
])('%s', (_, given, value) => {
	expect(read(given)).toEqual(value);
});

test.each([['{"a":'], ['[1]'], ['7'], [7], [[1]], ['null'], [true]])(
	'%j is refused',
	async (given) => {
		expect(await refusalOf(async () => read(given))).toMatch(
			/^Template Data ".*" is not a JSON object\. Begin it with \{ and end it with \}/,
		);
	},
);
