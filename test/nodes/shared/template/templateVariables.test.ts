import type { HeaderMedia, Template } from '../../../../nodes/shared/template/template';
import { templateForm } from '../../../../nodes/shared/template/templateForm';
import { checkForm, templateVariables } from '../../../../nodes/shared/template/templateVariables';
import { itemWith } from '../../../support/items';
import { refusalOf } from '../../../support/refusal';

/** The form as n8n saves it beside its values. */
const savedForm = (headerMedia?: HeaderMedia) => {
	const template: Template = {
		key: '1',
		name: 'order_ready',
		language: 'en',
		category: 'UTILITY',
		status: 'APPROVED',
		headerMedia,
		placeholders: [
			{ id: 'body_1', part: 'Body', number: 1, text: 'Hi {{1}}, {{2}}' },
			{ id: 'body_2', part: 'Body', number: 2, text: 'Hi {{1}}, {{2}}' },
		],
	};
	return templateForm(template).fields;
};

const field = templateVariables('template');
const read = async (value: unknown, headerMedia?: HeaderMedia) =>
	await field.read(
		itemWith({
			templateVariables: { mappingMode: 'defineBelow', value, schema: savedForm(headerMedia) },
		}),
	);

test.each([
	['texts', { body_1: 'Ada', body_2: 'A-17' }, { body_1: 'Ada', body_2: 'A-17' }],
	['numbers from expressions', { body_1: 7, body_2: 0 }, { body_1: '7', body_2: '0' }],
	['blanks, which count as left out', { body_1: ' ', body_2: null }, {}],
	['nothing yet', null, {}],
])('The form holds %s', async (_, value, texts) => {
	expect((await read(value)).texts).toEqual(texts);
});

test('Without a form, as with an expression in place of it, there are no texts', async () => {
	expect(await field.read(itemWith({}))).toMatchObject({ texts: {}, form: [] });
});

test('The mark for the header is no text to fill in', async () => {
	const { form, headerMedia } = await read({}, 'image');
	expect(form.map(({ id }) => id)).toEqual(['body_1', 'body_2']);
	expect(headerMedia).toBe('image');
});

test('An object in a field is refused under the label that the panel shows', async () => {
	expect(await refusalOf(async () => await read({ body_1: {} }))).toContain(
		'Body {{1}}: "Hi {{1}}, {{2}}" "{}" is not text',
	);
});

test('Values that are no fields are refused, or the template would go out without them', async () => {
	const templateVariables = { mappingMode: 'defineBelow', value: '{"body_1":"Ada"}' };
	expect(await refusalOf(async () => await field.read(itemWith({ templateVariables })))).toBe(
		'Template Variables "{"body_1":"Ada"}" is not a group of fields. Fill the fields in one by one, or give JSON under Template Data',
	);
});

describe('Before anything is sent', () => {
	const check = async (value: unknown, headerMedia?: HeaderMedia, hasMedia = false) => {
		const values = await read(value, headerMedia);
		return await refusalOf(async () => checkForm(values, '1', hasMedia));
	};
	const full = { body_1: 'Ada', body_2: 'A-17' };

	test('an empty field is refused', async () => {
		expect(await check({ body_1: 'Ada' })).toBe(
			'Body {{2}}: "Hi {{1}}, {{2}}" is empty. Fill it in, or check the expression: it gave no text for this item. If the field is gone, add it again with "Add variable to send"',
		);
	});

	test('a missing header is refused', async () => {
		expect(await check(full, 'video')).toBe(
			'Header Media is empty, and this template needs a header of the kind video. Choose the file that the header shows',
		);
	});

	test('a full form passes, with its header', async () => {
		const values = await read(full, 'video');
		expect(() => checkForm(values, '1', true)).not.toThrow();
	});
});
