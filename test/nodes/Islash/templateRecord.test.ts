import { templatesOf } from '../../../nodes/Islash/templateRecord';
import { templateForm } from '../../../nodes/shared/template/templateForm';
import { templatePreview } from '../../../nodes/shared/template/templatePreview';
import { templateEntries } from '../../../nodes/shared/template/templateList';

const record = (components: unknown, more: Record<string, unknown> = {}) => ({
	...{ id: 31, name: 'order_ready', language: 'en_US', category: 'UTILITY', status: 'APPROVED' },
	components,
	...more,
});
const body = (text: string) => ({ type: 'BODY', text });
const header = (text: string) => ({ type: 'HEADER', format: 'TEXT', text });
const link = (text: string, url: string) => ({ type: 'URL', text, url });
const buttons = (...all: unknown[]) => ({ type: 'BUTTONS', buttons: all });

const formOf = (given: unknown) =>
	templatesOf([given]).map((template) => {
		const { fields } = templateForm(template);
		return fields
			.filter(({ display }) => display)
			.map(({ id, displayName }) => `${id}: ${displayName}`);
	})[0];

const textOf = (given: unknown) => templatesOf([given]).map(templatePreview)[0];

describe('The form of a template', () => {
	test.each<[string, unknown[], string[]]>([
		[
			'the body in its order',
			[body('Hi {{2}}, {{1}} is ready. Bye {{2}}')],
			['variable_1: Body 1', 'variable_2: Body 2'],
		],
		[
			'the header behind the body',
			[header('Order {{1}}'), body('Hi {{1}}')],
			['variable_1: Body 1', 'variable_2: Header 1'],
		],
		[
			'the address of a button',
			[
				buttons(
					{ type: 'PHONE_NUMBER', text: 'Call', phone_number: '+852' },
					link('Open', 'https://example.com/{{1}}'),
				),
			],
			['button_url_variable_1: Button link 1'],
		],
		[
			'the body alone below an image',
			[{ type: 'HEADER', format: 'IMAGE' }, body('Hi {{1}}')],
			['variable_1: Body 1'],
		],
		['a video', [{ type: 'header', format: 'video' }], ['header_video: Header video']],
		['a document', [{ type: 'HEADER', format: 'DOCUMENT' }], ['header_document: Header document']],
	])('asks for %s', (_, components, fields) => {
		expect(formOf(record(components))).toEqual(fields);
	});

	test.each<[string, unknown, string]>([
		[
			'has no variables',
			record([body('Thank you.'), { type: 'FOOTER', text: 'Shop' }]),
			'It has no variables: it is sent as it is.',
		],
		[
			'has components that cannot be read',
			record('none'),
			'It has no variables: it is sent as it is.',
		],
		[
			'has four places in its texts',
			record([header('{{1}}'), body('{{1}} {{2}} {{3}}')]),
			'It cannot be sent: it has 4 variables in its texts, and iSlash fills at most 3.',
		],
		[
			'has two in its buttons',
			record([buttons(link('One', 'https://a/{{1}}'), link('Two', 'https://b/{{1}}'))]),
			'It cannot be sent: it has 2 variables in its buttons, and iSlash fills only one.',
		],
		[
			'is not approved',
			record([body('Hi {{1}}')], { status: 'pending' }),
			'It cannot be sent (PENDING): Meta has not approved it yet.',
		],
	])(
		'has no text to fill in, or cannot be sent, and the text says why, where the template %s',
		(_, given, notice) => {
			expect(textOf(given)).toContain(notice);
		},
	);
});

test('The text of a template has its parts from top to bottom', () => {
	const [template] = templatesOf([
		record([
			body('Hi {{1}}'),
			{ type: 'FOOTER', text: 'Shop' },
			header('Order {{1}}'),
			buttons(
				link('Open', 'https://example.com/{{1}}'),
				{ type: 'PHONE_NUMBER', text: 'Call', phone_number: '+852' },
				{ type: 'QUICK_REPLY', text: 'Yes' },
			),
		]),
	]);
	expect(template?.parts).toEqual([
		{ name: 'Header', text: 'Order {{1}}' },
		{ name: 'Body', text: 'Hi {{1}}' },
		{ name: 'Footer', text: 'Shop' },
		{ name: 'Button "Open"', text: 'https://example.com/{{1}}' },
		{ name: 'Button "Call"', text: '+852' },
		{ name: 'Button "Yes"', text: '' },
	]);
});

test('The list shows what can be sent first, and why the others cannot', () => {
	const templates = templatesOf([
		record([], { name: 'waiting', status: 'PENDING' }),
		record([body('{{1}} {{2}} {{3}} {{4}}')], { name: 'long' }),
		record([body('{{1}} {{2}} {{3}}')], { name: 'good' }),
		record([], { name: undefined }),
		null,
	]);
	expect(templateEntries(templates, '')).toEqual([
		{ name: 'good (en_US)', value: 'good' },
		{
			name: 'waiting: Meta has not approved it yet (en_US, PENDING)',
			value: 'not sendable: waiting: waiting: Meta has not approved it yet',
		},
		{
			name: 'long: it has 4 variables in its texts, and iSlash fills at most 3 (en_US)',
			value:
				'not sendable: long: long: it has 4 variables in its texts, and iSlash fills at most 3',
		},
	]);
});
