import { choice } from '../../../../nodes/shared/fields/choice';
import { itemWith } from '../../../support/items';
import { refusalOf } from '../../../support/refusal';

const field = choice({
	name: 'gender',
	displayName: 'Gender',
	description: 'The gender of the contact',
	options: [
		{ name: 'Female', value: 'female' },
		{ name: 'Male', value: 'male' },
	],
	default: 'female',
});

test.each([
	['male', 'male'],
	['', 'female'],
])('%j is read as %j', (given, value) => {
	expect(field.read(itemWith({ gender: given }))).toBe(value);
});

test.each([
	[
		'robot',
		'Gender "robot" is not one of the choices. Choose one from the list; an expression must give "female" or "male"',
	],
	[
		7,
		'Gender "7" is not one of the choices. Choose one from the list; an expression must give "female" or "male"',
	],
])('%j, from an expression, is refused', async (given, refusal) => {
	expect(await refusalOf(async () => field.read(itemWith({ gender: given })))).toBe(refusal);
});
