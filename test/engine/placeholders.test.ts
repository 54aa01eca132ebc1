import type { INodeParameters } from 'n8n-workflow';
import { nodeFor, runNode } from '../support/nodes';
import { engine, recorder, setUpStation } from '../support/station';

setUpStation();

/** Creates a template with these parameters. */
const create = async (parameters: INodeParameters) => {
	const node = nodeFor('lancepilot', {
		resource: 'template',
		operation: 'create',
		parameters: { name: 'order_ready', language: 'en', category: 'UTILITY', ...parameters },
	});
	const { error } = await runNode(engine, recorder, node, [{ json: { shop: 'Northwind' } }]);
	const sent = recorder.requests.map(({ body }) => JSON.parse(body.toString()) as unknown);
	return { sent, error };
};

const samples = { bodySamples: 'Ada\nA-17' };

test.each([
	['typed', 'Hello {{1}}, order {{2}}'],
	['pasted, which n8n takes for an expression', '=Hello {{1}}, order {{ 2 }}'],
	['typed with names', 'Hello {{customer_name}}, order {{order_no}}'],
	['pasted with names', '=Hello {{customer_name}}, order {{ order_no }}'],
	['pasted with names of other scripts', '=Hallo {{Größe}}, {{名前}}'],
	['pasted with a name and a number', '=Hello {{name}}, order {{1}}'],
])('The placeholders of a body stay as they are: %s', async (_, bodyText) => {
	const { sent, error } = await create({ bodyText, ...samples });
	expect(error?.message).toBeUndefined();
	expect(sent).toMatchObject([{ body: { text: bodyText.replace(/^=/, '') } }]);
});

test('Names need no sample values, since what they need is not documented', async () => {
	const { sent, error } = await create({ bodyText: '=Hello {{customer_name}}' });
	expect(error?.message).toBeUndefined();
	expect(sent).toMatchObject([{ body: { text: 'Hello {{customer_name}}' } }]);
});

const button = (url: string, more: object = {}) => ({
	bodyText: 'Hello',
	buttons: { button: [{ type: 'URL', text: 'Open', url, urlSamples: 'a-17', ...more }] },
});
const ADDRESS = 'https://example.com/o/{{1}}';

test.each([
	['typed', ADDRESS],
	['pasted', `=${ADDRESS}`],
	['pasted with a name', '=https://example.com/o/{{order_no}}'],
])('So do those of the address of a button: %s', async (_, url) => {
	const { sent, error } = await create(button(url));
	expect(error?.message).toBeUndefined();
	expect(sent).toMatchObject([{ buttons: [{ url: url.replace(/^=/, '') }] }]);
});

test('So do those of the second button', async () => {
	const first = { type: 'QUICK_REPLY', text: '={{ $json.shop }}' };
	const second = { type: 'URL', text: 'Open', url: `=${ADDRESS}`, urlSamples: 'a-17' };
	const { sent } = await create({ bodyText: 'Hello', buttons: { button: [first, second] } });
	expect(sent).toMatchObject([{ buttons: [{ text: 'Northwind' }, { url: ADDRESS }] }]);
});

test.each([
	['Button Text', button(ADDRESS, { text: '=Open {{1}}' }), { buttons: [{ text: 'Open {{1}}' }] }],
	['Footer', { bodyText: 'Hi', footer: '=Shop {{shop}}' }, { footer: 'Shop {{shop}}' }],
])('So do those of %s, for Meta to refuse', async (_, parameters, expected) => {
	const { sent } = await create(parameters);
	expect(sent).toMatchObject([expected]);
});

test.each([
	'={{ $json.shop }}',
	'={{ "North" + "wind" }}',
	'={{ ["Northwind"][0] }}',
	'={{$json["shop"]}}',
])('%s in the address of a button is an expression', async (shop) => {
	const url = shop.replace('=', '=https://example.com/');
	const { sent } = await create(button(url, { urlSamples: '' }));
	expect(sent).toMatchObject([{ buttons: [{ url: 'https://example.com/Northwind' }] }]);
});

test('Placeholders beside expressions in the address of a button are refused', async () => {
	const { sent, error } = await create(button('=https://example.com/{{ $json.shop }}/{{1}}'));
	expect(error?.message).toContain(
		'Button URL has both placeholders such as {{1}} and expressions',
	);
	expect(sent).toEqual([]);
});

test('So do those of a header', async () => {
	const header = { headerType: 'text', headerText: '=Order {{1}}', headerSamples: 'A-17' };
	const { sent, error } = await create({ bodyText: 'Hello', ...header });
	expect(error?.message).toBeUndefined();
	expect(sent).toMatchObject([{ header: { text: { content: 'Order {{1}}' } } }]);
});

test('An expression without placeholders is one', async () => {
	const { sent } = await create({ bodyText: '=Hello from {{ $json.shop }}' });
	expect(sent).toMatchObject([{ body: { text: 'Hello from Northwind' } }]);
});

test.each([
	'=Hello {{1}} from {{ $json.shop }}',
	'=Hello {{customer_name}} from {{ $json.shop }}',
	'=Hello {{customer_name}}, {{ Math.random() }}',
])(
	'Placeholders beside expressions are refused, since one of them is not meant so: %s',
	async (bodyText) => {
		const { sent, error } = await create({ bodyText, ...samples });
		expect(error?.message).toBe(
			'Body Text has both placeholders such as {{1}} and expressions, which n8n takes for the same',
		);
		expect(sent).toEqual([]);
	},
);
