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
const body = (context: string) => ({ id: 'body_1', label: 'Body {{1}}', context });

test('Each placeholder is a required text field that shows where it stands', () => {
	const placeholders = [body('Hello {{1}},\nit is ready.')];
	expect(templateForm({ ...TEMPLATE, placeholders })).toEqual({
		fields: [
			{
				id: 'body_1',
				displayName: 'Body {{1}} in "Hello {{1}}, it is ready."',
				type: 'string',
				required: true,
				display: true,
				defaultMatch: false,
				canBeUsedToMatch: false,
			},
		],
	});
});

test('A long text is cut', () => {
	const { fields } = templateForm({ ...TEMPLATE, placeholders: [body('x'.repeat(500))] });
	expect(fields[0]?.displayName).toBe(`Body {{1}} in "${'x'.repeat(80)}…"`);
});

test.each([
	['image', 'header_image', 'an image'],
	['video', 'header_video', 'a video'],
	['document', 'header_document', 'a document'],
] as const)('A header of the kind %s is announced before the texts', (headerMedia, id, kind) => {
	const { fields } = templateForm({ ...TEMPLATE, headerMedia, placeholders: [body('{{1}}')] });
	expect(fields.map((field) => field.id)).toEqual([id, 'body_1']);
	expect(fields[0]).toMatchObject({
		displayName: `Header: this template needs ${kind}, chosen under Header Media`,
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
