import { contact } from '../../../nodes/Lancepilot/resources/contact';
import { fileOf } from '../../support/items';
import { WORKSPACE_ID } from '../../support/nodes';
import { requestsOf } from '../../support/prepare';
import { refusalOf } from '../../support/refusal';

const requestOf = requestsOf(contact);
const IN = ['workspaces', WORKSPACE_ID];
const picture = fileOf(3, 'image/png', 'ada.png');
const number = '+15005550198';

describe('A new contact', () => {
	const created = { method: 'POST', path: [...IN, 'contacts'] };

	test.each([
		['a number in any form', { number: ' 001 (500) 555-0198 ' }, { number }],
		['a number from a spreadsheet', { number: 15005550198 }, { number }],
		[
			'details',
			{ number, additionalFields: { name: 'Ada', email: ' ada@example.com ', gender: 'other' } },
			{ number, name: 'Ada', email: 'ada@example.com', gender: 'other' },
		],
		[
			'details of which an expression gave none',
			{ number, additionalFields: { name: '', email: '', gender: '', status: '', avatar: null } },
			{ number },
		],
	])('with %s is JSON', async (_, parameters, json) => {
		expect(await requestOf('create', parameters)).toEqual({ ...created, json });
	});

	test.each([
		['its status', { status: false }, [{ field: 'status', value: '0' }]],
		['its status as a word', { status: 'true' }, [{ field: 'status', value: '1' }]],
		['a picture', { avatar: 'picture' }, [{ field: 'avatar', file: picture }]],
		[
			'groups',
			{ contactGroups: ' 3,14, ' },
			[
				{ field: 'contact_groups[]', value: '3' },
				{ field: 'contact_groups[]', value: '14' },
			],
		],
		[
			'groups as a list',
			{ contactGroups: [3, '14'] },
			[
				{ field: 'contact_groups[]', value: '3' },
				{ field: 'contact_groups[]', value: '14' },
			],
		],
		[
			'everything',
			{ name: 'Ada', status: true, avatar: 'picture', contactGroups: 3 },
			[
				{ field: 'name', value: 'Ada' },
				{ field: 'status', value: '1' },
				{ field: 'contact_groups[]', value: '3' },
				{ field: 'avatar', file: picture },
			],
		],
	])('with %s is a form', async (_, additionalFields, parts) => {
		expect(await requestOf('create', { number, additionalFields }, { picture })).toEqual({
			...created,
			form: [{ field: 'number', value: number }, ...parts],
		});
	});
});

describe('A contact that changes', () => {
	const changed = { method: 'POST', path: [...IN, 'contacts', '1042'] };
	const given = { contact: ' 1042 ', name: 'Ada' };

	test.each([
		['its name alone', {}, { name: 'Ada' }],
		[
			'details and status',
			{ email: 'ada@example.com', gender: 'female', status: false },
			{ name: 'Ada', email: 'ada@example.com', gender: 'female', status: false },
		],
	])('with %s is JSON', async (_, updateFields, json) => {
		expect(await requestOf('update', { ...given, updateFields })).toEqual({ ...changed, json });
	});

	test('with a picture is a form, the status in it 1 or 0', async () => {
		const updateFields = { status: false, avatar: 'picture', contactGroups: '3' };
		expect(await requestOf('update', { ...given, updateFields }, { picture })).toEqual({
			...changed,
			form: [
				{ field: 'name', value: 'Ada' },
				{ field: 'status', value: '0' },
				{ field: 'contact_groups[]', value: '3' },
				{ field: 'avatar', file: picture },
			],
		});
	});
});

test.each([
	['toggleTag', { tagId: ' 7 ' }, 'toggle-tag', { tag_id: 7 }],
	['toggleLabel', { labelId: 8 }, 'toggle-label', { label_id: 8 }],
])('%s posts the ID to the singular contact', async (value, parameters, end, json) => {
	expect(await requestOf(value, { contact: 'c0ffee', ...parameters })).toEqual({
		method: 'POST',
		path: [...IN, 'contact', 'c0ffee', end],
		json,
	});
});

describe('An import', () => {
	const LIST = 5_242_880;

	test.each([
		['csv', 'text/csv'],
		['txt', 'text/plain'],
		['xls', 'application/vnd.ms-excel'],
		['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
	])('uploads a %s file of up to 5 MB', async (extension, mimeType) => {
		const upload = (size: number) => {
			const data = fileOf(size, mimeType, `fair.${extension}`);
			const parameters = { name: 'Fair', binaryPropertyName: 'data' };
			return requestOf('import', parameters, { data });
		};
		expect(await upload(LIST)).toEqual({
			method: 'POST',
			path: [...IN, 'contact-imports'],
			form: [
				{ field: 'name', value: 'Fair' },
				{ field: 'file', file: expect.objectContaining({ size: LIST }) },
			],
		});
		expect(await refusalOf(() => upload(LIST + 1))).toContain('is too large');
	});

	test('puts the contacts into groups', async () => {
		const data = fileOf(3, 'text/csv', 'fair.csv');
		const parameters = { name: 'Fair', additionalFields: { contactGroups: '3' } };
		const { form } = await requestOf(
			'import',
			{ ...parameters, binaryPropertyName: 'data' },
			{ data },
		);
		expect(form).toContainEqual({ field: 'contact_groups[]', value: '3' });
	});
});

describe('Before anything is sent, these are refused', () => {
	const files = {
		pdf: fileOf(3, 'application/pdf', 'a.pdf'),
		large: fileOf(2_097_153, 'image/png', 'a.png'),
	};

	test.each([
		['create', { number: 'Ada' }, 'Phone Number "Ada" is not a phone number. '],
		['create', { number: '' }, 'Phone Number is empty. '],
		[
			'create',
			{ number, additionalFields: { email: 'ada' } },
			'Email "ada" is not an email address. ',
		],
		[
			'create',
			{ number, additionalFields: { name: 'é'.repeat(51) } },
			`Name "${'é'.repeat(51)}" has 51 characters; at most 50 are allowed. `,
		],
		[
			'create',
			{ number, additionalFields: { gender: 'f' } },
			'Gender "f" is not one of the choices. ',
		],
		[
			'create',
			{ number, additionalFields: { status: 'no' } },
			'Active "no" is neither true nor false. ',
		],
		[
			'create',
			{ number, additionalFields: { contactGroups: '3, VIP' } },
			'Contact Group IDs "VIP" is not an ID. ',
		],
		[
			'create',
			{ number, additionalFields: { avatar: 'pdf' } },
			'Avatar Binary Field "a.pdf" is of type application/pdf, ',
		],
		[
			'create',
			{ number, additionalFields: { avatar: 'large' } },
			'Avatar Binary Field "a.png" is too large: ',
		],
		[
			'create',
			{ number, additionalFields: 'Ada' },
			'Additional Fields "Ada" is not a group of fields. ',
		],
		['update', { contact: ' ', name: 'Ada' }, 'Contact ID is empty. '],
		['update', { contact: '1042', name: ' ' }, 'Name is empty. '],
		['toggleTag', { contact: '1042', tagId: 'vip' }, 'Tag ID "vip" is not an ID. '],
		['toggleLabel', { contact: '1042', labelId: '-7' }, 'Label ID "-7" is not an ID. '],
		['import', { name: 'Fair', binaryPropertyName: '' }, 'Input Binary Field is empty. '],
		[
			'import',
			{ name: 'Fair', binaryPropertyName: 'pdf' },
			'File "a.pdf" is of type application/pdf, ',
		],
	])('%s of %j', async (value, parameters, message) => {
		const refusal = await refusalOf(() => requestOf(value, parameters, files));
		expect(refusal.slice(0, message.length)).toBe(message);
	});

	test('a name of fifty emoji is not too long', async () => {
		const name = '😀'.repeat(50);
		const { json } = await requestOf('create', { number, additionalFields: { name } });
		expect(json).toEqual({ number, name });
	});
});
