import { user } from '../../../nodes/Lancepilot/resources/user';
import { fileOf } from '../../support/items';
import { WORKSPACE_ID } from '../../support/nodes';
import { requestsOf } from '../../support/prepare';
import { refusalOf } from '../../support/refusal';

const requestOf = requestsOf(user);
const USERS = ['workspaces', WORKSPACE_ID, 'users'];
const PASSWORD = 's3cret!';
const picture = fileOf(3, 'image/webp', 'uma.webp');
const person = { name: 'Uma', email: 'uma@example.com', timezone: 'Europe/Berlin' };
const personParts = Object.entries(person).map(([field, value]) => ({ field, value }));
const passwordParts = [
	{ field: 'password', value: PASSWORD },
	{ field: 'confirm_password', value: PASSWORD },
];

test('A new user is a form, the password typed once and sent as its own confirmation', async () => {
	const request = await requestOf('create', { ...person, password: PASSWORD });
	expect(request).toEqual({
		method: 'POST',
		path: USERS,
		form: [...personParts, { field: 'status', value: '1' }, ...passwordParts],
	});
});

test('A new user may have a picture, and be a client or not', async () => {
	const additionalFields = { avatar: 'picture', client: false };
	const parameters = { ...person, password: PASSWORD, status: false, additionalFields };
	expect((await requestOf('create', parameters, { picture })).form).toEqual([
		...personParts,
		{ field: 'status', value: '0' },
		{ field: 'client', value: '0' },
		...passwordParts,
		{ field: 'avatar', file: picture },
	]);
});

test.each([
	['without a password, none is sent', {}, []],
	['with a blank one, none is sent', { password: '' }, []],
	['with a new one, it and its confirmation are', { password: PASSWORD }, passwordParts],
])('A user that changes is a form: %s', async (_, updateFields, parts) => {
	expect(await requestOf('update', { ...person, user: '12', updateFields })).toEqual({
		method: 'POST',
		path: [...USERS, '12'],
		form: [...personParts, { field: 'status', value: '1' }, ...parts],
	});
});

describe('Before anything is sent, these are refused', () => {
	const good = { ...person, password: PASSWORD };
	const large = fileOf(1_048_577, 'image/png', 'a.png');

	test.each([
		['create', { ...good, email: '' }, 'Email is empty. '],
		['create', { ...good, timezone: '' }, 'Time Zone is empty. '],
		['create', { ...good, status: 'perhaps' }, 'Active "perhaps" is neither true nor false. '],
		[
			'create',
			{ ...good, additionalFields: { avatar: 'large' } },
			'Avatar Binary Field "a.png" is too large: ',
		],
		['update', { ...person, user: 'Uma' }, 'User ID "Uma" is not an ID. '],
	])('%s of %j', async (value, parameters, message) => {
		const refusal = await refusalOf(() => requestOf(value, parameters, { large }));
		expect(refusal.slice(0, message.length)).toBe(message);
	});

	test.each([
		['none', ''],
		['a short one', 'abcde'],
		['a long one', 'x'.repeat(256)],
		['an object that holds one', { password: 'hunter2-hunter2' }],
	])('a password that is %s, without showing it', async (_, password) => {
		expect(await refusalOf(() => requestOf('create', { ...good, password }))).toBe(
			'Password is not a text of 6 to 255 characters. Correct it, or check the expression',
		);
	});
});
