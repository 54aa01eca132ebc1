import { toggle } from '../../../../nodes/shared/fields/toggle';
import { itemWith } from '../../../support/items';
import { refusalOf } from '../../../support/refusal';

const field = toggle({
	name: 'status',
	displayName: 'Active',
	description: 'Whether the contact is active',
	default: true,
});

test.each([
	[true, true],
	[false, false],
	['', true],
	['false', false],
	[' True ', true],
	[null, true],
	[undefined, true],
	[' ', true],
])('%j is read as %j', (given, value) => {
	expect(field.read({ ...itemWith({}), parameter: () => given })).toBe(value);
});

test.each([[1], ['yes'], ['null'], [{}]])('%j is refused', async (given) => {
	expect(await refusalOf(async () => field.read(itemWith({ status: given })))).toMatch(
		/^Active ".*" is neither true nor false\. Switch it on or off, or check the expression$/,
	);
});
