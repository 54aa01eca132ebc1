import type { HeaderMedia } from '../../../../nodes/shared/template/template';
import type { HeaderKind } from '../../../../nodes/shared/template/headerKind';
import { templateForm } from '../../../../nodes/shared/template/templateForm';
import { checkForm, templateVariables } from '../../../../nodes/shared/template/templateVariables';
import { itemWith } from '../../../support/items';
import { body, ORDER_READY } from '../../../support/template';
import { refusalOf } from '../../../support/refusal';

/** The form as n8n saves it beside its values. */
const savedForm = (headerMedia?: HeaderMedia) =>
	templateForm({ ...ORDER_READY, headerMedia, placeholders: [body(1), body(2)] }).fields;

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

test('What the form says of the address of a button is no text to fill in', async () => {
	const link = { ...body(1, 'https://a.example/{{1}}'), id: 'button_1_1', isLink: true };
	const schema = templateForm({ ...ORDER_READY, placeholders: [link] }).fields;
	const mapper = { mappingMode: 'defineBelow', value: { button_1_1: 'a' }, schema };
	const { form } = await field.read(itemWith({ templateVariables: mapper }));
	expect(form).toEqual([{ id: 'button_1_1', label: 'Button link 1' }]);
});

test('An object in a field is refused under the label that the panel shows', async () => {
	expect(await refusalOf(async () => await read({ body_1: {} }))).toContain(
		'Body 1 "{}" is not text',
	);
});

test('Values that are no fields are refused, or the template would go out without them', async () => {
	const templateVariables = { mappingMode: 'defineBelow', value: '{"body_1":"Ada"}' };
	expect(await refusalOf(async () => await field.read(itemWith({ templateVariables })))).toBe(
		'Template Variables "{"body_1":"Ada"}" is not a group of fields. Fill the fields in one by one, or give all values at once under Options → Template Data (JSON)',
	);
});

describe('Before anything is sent', () => {
	const check = async (value: unknown, headerMedia?: HeaderMedia, media?: HeaderKind) => {
		const values = await read(value, headerMedia);
		return await refusalOf(async () => checkForm(values, '4821', media));
	};
	const full = { body_1: 'Ada', body_2: 'A-17' };

	test('an empty field is refused', async () => {
		expect(await check({ body_1: 'Ada' })).toBe(
			'Body 2 is empty. Fill it in, or check the expression: it gave no text for this item. If the field is gone, add it again with "Add variable to send"',
		);
	});

	test('several empty fields are refused at once', async () => {
		expect(await check({})).toBe(
			'Body 1, Body 2 are empty. Fill them in, or check the expressions: they gave no text for this item. If a field is gone, add it again with "Add variable to send"',
		);
	});

	test('a missing header is refused', async () => {
		expect(await check(full, 'video')).toBe(
			'Header Media is empty, and this template needs a header of the kind video. Choose the file that the header shows',
		);
	});

	test.each<[HeaderMedia, HeaderKind]>([
		['image', 'document'],
		['video', 'audio'],
		['document', 'image'],
	])('a header of the kind %s is not filled by one of the kind %s', async (kind, given) => {
		expect(await check(full, kind, given)).toBe(
			`Header Media is of the kind ${given}, and this template needs a header of the kind ${kind}. Choose a file of the kind ${kind}, or the template that this file belongs to`,
		);
	});

	test('media that the template has no place for is refused', async () => {
		expect(await check(full, undefined, 'image')).toContain('Header Media is filled in');
	});

	test.each<HeaderKind>(['video', 'unknown'])(
		'a full form passes, with its header of the kind %s',
		async (media) => {
			const values = await read(full, 'video');
			expect(() => checkForm(values, '4821', media)).not.toThrow();
		},
	);
});
