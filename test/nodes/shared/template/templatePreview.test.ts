import type { Template } from '../../../../nodes/shared/template/template';
import { templatePreview } from '../../../../nodes/shared/template/templatePreview';
import { body, ORDER_READY } from '../../../support/template';

const preview = (changes: Partial<Template>) => {
	const lines = templatePreview({ ...ORDER_READY, ...changes }).split('<br>');
	expect(lines.pop()).toMatch(/^<small>.*open it again\.<\/small>$/);
	return lines;
};
const part = (name: string, text: string) => ({ name, text });

test('All parts are shown whole, with the labels of the fields in the places that they fill', () => {
	const long = `Hi {{1}}, order {{2}}${' is ready'.repeat(100)}.`;
	const address = 'https://shop.example/{{1}}';
	const link = { id: 'button_2_1', part: 'Button "Open"', number: 1, text: address, isLink: true };
	const header = { ...body(1, 'Order {{ 1 }}'), id: 'header_1', part: 'Header' };
	expect(
		preview({
			placeholders: [header, body(1, long), body(2, long), link],
			parts: [
				part('Header', 'Order {{ 1 }}'),
				part('Body', long),
				part('Footer', 'Northwind'),
				part('Button "Yes"', ''),
				part('Button "Open"', address),
			],
		}),
	).toEqual([
		'<b>order_ready</b> (en)',
		'<b>Header:</b> Order <code>[Header&nbsp;1]</code>',
		`<b>Body:</b> Hi <code>[Body&nbsp;1]</code>, order <code>[Body&nbsp;2]</code>${' is ready'.repeat(100)}.`,
		'<b>Footer:</b> Northwind',
		'<b>Button &quot;Yes&quot;</b>',
		'<b>Button &quot;Open&quot;:</b> https://shop.example/<code>[Button&nbsp;link&nbsp;1]</code>',
	]);
});

describe('What is too long for a line may break there', () => {
	const BREAK = '\u200b';

	test('an address behind its signs, and in front of its variable', () => {
		const address = 'https://shop.example.com/orders/europe/status?id={{1}}';
		const link = { id: 'button_1_1', part: 'Button', number: 1, text: address, isLink: true };
		const [, line = ''] = preview({ placeholders: [link], parts: [part('Button', address)] });
		expect(line.split(BREAK)).toEqual([
			'<b>Button:</b> https://',
			...['shop.', 'example.', 'com/', 'orders/', 'europe/', 'status?', 'id=', ''],
			'<code>[Button&nbsp;link&nbsp;1]</code>',
		]);
	});

	test('the name of a template, and a word without any sign', () => {
		const name = 'order_ready_for_collection_in_europe_2027';
		const [title = '', , text = ''] = preview({ name, parts: [part('Body', '😀'.repeat(70))] });
		expect(title.split(BREAK)).toEqual([
			...['<b>order_', 'ready_', 'for_', 'collection_', 'in_', 'europe_', '2027</b> (en)'],
		]);
		expect(text.split(BREAK)).toEqual([
			`<b>Body:</b> ${'😀'.repeat(30)}`,
			'😀'.repeat(30),
			'😀'.repeat(10),
		]);
	});

	test('words of a usual length stay whole', () => {
		const [title = ''] = preview({ name: 'spring_promotion_2027' });
		expect(title).not.toContain(BREAK);
	});
});

test('A text is text: what looks like HTML is shown as it is, and its lines stay', () => {
	const text = 'a < b & c\n<img src=x onerror=alert(1)>\r\n"{{1}}"';
	const template = { placeholders: [body(1, text)], parts: [part('Body', text)] };
	expect(preview(template).slice(1)).toEqual([
		'<b>Body:</b> a &lt; b &amp; c',
		'&lt;img src=x onerror=alert(1)&gt;',
		'&quot;<code>[Body&nbsp;1]</code>&quot;',
	]);
});

test.each<[string, Partial<Template>, string]>([
	['no variables', {}, 'It has no variables: it is sent as it is.'],
	[
		'an image above it',
		{ headerMedia: 'image' },
		'<b>Header:</b> the image chosen under Header Media',
	],
	[
		'no approval',
		{ status: 'PENDING', placeholders: [body(1)] },
		'It cannot be sent (PENDING): Meta has not approved it yet.',
	],
	['no status', { status: '' }, 'It cannot be sent: only approved templates can be sent.'],
	[
		'what the service cannot fill',
		{ obstacle: 'it has <5> variables' },
		'It cannot be sent: it has &lt;5&gt; variables.',
	],
])('A template with %s says so', (_, changes, line) => {
	expect(preview(changes)).toContain(line);
});
