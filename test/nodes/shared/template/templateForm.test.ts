import type { HeaderMedia, Template } from '../../../../nodes/shared/template/template';
import { templateForm } from '../../../../nodes/shared/template/templateForm';
import { body, ORDER_READY as TEMPLATE } from '../../../support/template';

test('Each placeholder is a text field with a label that n8n shows whole', () => {
	expect(templateForm({ ...TEMPLATE, placeholders: [body(1)] })).toEqual({
		fields: [
			{
				id: 'body_1',
				displayName: 'Body 1',
				type: 'string',
				required: true,
				display: true,
				defaultMatch: false,
				canBeUsedToMatch: false,
			},
			expect.objectContaining({ id: 'form_of_4821', display: false }),
		],
	});
});

test('Links of buttons are counted through, and the form keeps what each begins with', () => {
	const link = (button: number, text: string) => ({
		...{ id: `button_${button}_1`, part: `Button "${button}"`, number: 1, text, isLink: true },
	});
	const placeholders = [
		link(1, 'https://a.example/{{1}}'),
		link(3, 'https://b.example/o?id={{ 1 }}&x'),
	];
	const { fields } = templateForm({ ...TEMPLATE, placeholders });
	expect(fields.map(({ id, displayName, display }) => [id, displayName, display])).toEqual([
		['button_1_1', 'Button link 1', true],
		['button_3_1', 'Button link 2', true],
		['address_of_button_1_1', 'https://a.example/', false],
		['address_of_button_3_1', 'https://b.example/o?id=', false],
		['form_of_4821', 'Template', false],
	]);
});

test.each<[HeaderMedia, string]>([
	['image', 'header_image'],
	['video', 'header_video'],
	['document', 'header_document'],
])('A header of the kind %s is kept in the form, unseen', (headerMedia, id) => {
	const { fields } = templateForm({ ...TEMPLATE, headerMedia, placeholders: [body(1)] });
	expect(fields.map((field) => field.id)).toEqual([id, 'body_1', 'form_of_4821']);
	expect(fields[0]).toMatchObject({ display: false, required: false });
});

test('A header is shown where there is no other field', () => {
	const { fields } = templateForm({ ...TEMPLATE, headerMedia: 'video' });
	expect(fields[0]).toMatchObject({
		...{ displayName: 'Header video', display: true, readOnly: true, required: false },
		defaultValue: 'Choose it below, under Header Media',
	});
});

test.each<[string, Partial<Template>]>([
	['no variables', {}],
	['variables that cannot be filled', { placeholders: [body(1)], obstacle: 'it is too long' }],
])('With %s there are no fields', (_, changes) => {
	expect(templateForm({ ...TEMPLATE, ...changes })).toEqual({ fields: [] });
});

test('While Meta reviews it the form stays, since n8n deletes what was filled in with its fields', () => {
	const template = { ...TEMPLATE, status: 'UPDATING', placeholders: [body(1)] };
	expect(templateForm(template).fields).toHaveLength(2);
});
