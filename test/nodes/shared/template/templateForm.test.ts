import type { Template } from '../../../../nodes/shared/template/template';
import { templateForm } from '../../../../nodes/shared/template/templateForm';

const TEMPLATE: Template = {
	key: '4821',
	name: 'order_ready',
	language: 'en',
	category: 'UTILITY',
	status: 'APPROVED',
	placeholders: [],
};
const body = (text: string, number = 1) => ({
	id: `body_${number}`,
	part: 'Body',
	number,
	text,
});

test('Each placeholder is a text field that shows where it stands', () => {
	const placeholders = [body('Hello {{1}},\nit is ready.')];
	expect(templateForm({ ...TEMPLATE, placeholders })).toEqual({
		fields: [
			{
				id: 'body_1',
				displayName: 'Body {{1}}: "Hello {{1}}, it is ready."',
				type: 'string',
				required: false,
				display: true,
				defaultMatch: false,
				canBeUsedToMatch: false,
			},
			expect.objectContaining({ id: 'form_of_4821', display: false }),
		],
	});
});

test.each([
	[
		1,
		'Hello {{1}}, you ordered this and that, and it will all be with you very soon, we promise.',
		'Hello {{1}}, you ordered this and that, and it will all be with yo…',
	],
	[2, 'Dear {{1}}, thank you for your order {{2}}', '…order {{2}}'],
	[1, 'Your long awaited order {{1}}', '…order {{1}}'],
	[1, 'https://shop.example.com/o/{{1}} and more', '…ple.com/o/{{1}} and more'],
	[1, 'Only sample values', 'Only sample values'],
	[1, 'An👍🏽👍🏽👍🏽{{1}}', '…👍🏽👍🏽👍🏽{{1}}'],
	[1, `{{1}} ${'a'.repeat(53)}👍🏽 is all`, `{{1}} ${'a'.repeat(53)}…`],
])('The label of {{%i}} in %j shows the words around it', (number, text, shown) => {
	const { fields } = templateForm({ ...TEMPLATE, placeholders: [body(text, number)] });
	expect(fields[0]?.displayName).toBe(`Body {{${number}}}: "${shown}"`);
});

test.each([
	['image', 'header_image'],
	['video', 'header_video'],
	['document', 'header_document'],
] as const)('A header of the kind %s is announced before the texts', (headerMedia, id) => {
	const { fields } = templateForm({ ...TEMPLATE, headerMedia, placeholders: [body('{{1}}')] });
	expect(fields.map((field) => field.id)).toEqual([id, 'body_1', 'form_of_4821']);
	expect(fields[0]).toMatchObject({
		displayName: `Header ${headerMedia}`,
		readOnly: true,
		required: false,
	});
});

test.each([
	['no variables', {}, 'The template "order_ready" has no variables: it is sent as it is.'],
	[
		'no approval',
		{ status: 'PENDING', placeholders: [body('{{1}}')] },
		'The template "order_ready" (PENDING) cannot be sent: Meta has not approved it yet.',
	],
	[
		'no status',
		{ status: '' },
		'The template "order_ready" cannot be sent: only approved templates can be sent.',
	],
])('With %s, the panel says so', (_, changes, emptyFieldsNotice) => {
	expect(templateForm({ ...TEMPLATE, ...changes })).toEqual({ fields: [], emptyFieldsNotice });
});
