import { collection } from '../../../../nodes/shared/fields/collection';
import { optionalFile } from '../../../../nodes/shared/fields/file';
import { optionalText } from '../../../../nodes/shared/fields/text';
import { toggle } from '../../../../nodes/shared/fields/toggle';
import { fileOf, itemWith } from '../../../support/items';
import { refusalOf } from '../../../support/refusal';

const look = (name: string, displayName: string) => ({
	name,
	displayName,
	description: displayName,
});
const field = collection(
	{ name: 'additionalFields', displayName: 'Additional Fields' },
	{
		name: optionalText(look('name', 'Name')),
		isActive: toggle({ ...look('status', 'Active'), default: true }),
		avatar: optionalFile(look('avatar', 'Avatar')),
	},
);
const file = fileOf(3, 'image/png', 'face.png');
const read = async (additionalFields?: unknown) =>
	await field.read(itemWith({ additionalFields }, { face: file }));

test('Only what the user added has a value', async () => {
	expect(await read({})).toEqual({});
	expect(await read()).toEqual({});
	expect(await read({ status: false })).toEqual({ isActive: false });
});

test('Each field is read by its own rules, files too', async () => {
	expect(await read({ name: 'Ada', avatar: 'face' })).toEqual({ name: 'Ada', avatar: file });
});

test.each([[null], [undefined], [''], [' ']])(
	'%j in place of the fields is none',
	async (given) => {
		const item = { ...itemWith({}), parameter: () => given };
		expect(await field.read(item)).toEqual({});
	},
);

test.each([[7], [['name']], ['name']])('%j in place of the fields is refused', async (given) => {
	expect(await refusalOf(async () => await read(given))).toContain('is not a group of fields');
});

test('What is wrong inside is refused under its own label', async () => {
	expect(await refusalOf(async () => await read({ name: {} }))).toContain('Name "{}" is not text');
});

test('The panel offers the fields one by one', () => {
	expect(field.properties).toMatchObject([
		{
			name: 'additionalFields',
			type: 'collection',
			default: {},
			options: [{ name: 'name' }, { name: 'status' }, { name: 'avatar' }],
		},
	]);
});
