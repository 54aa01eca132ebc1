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
])('The placeholders of a body stay as they are: %s', async (_, bodyText) => {
	const { sent, error } = await create({ bodyText, ...samples });
	expect(error?.message).toBeUndefined();
	expect(sent).toMatchObject([{ body: { text: bodyText.replace(/^=/, '') } }]);
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

test('Placeholders beside expressions are refused, since one of them is not meant so', async () => {
	const bodyText = '=Hello {{1}} from {{ $json.shop }}';
	const { sent, error } = await create({ bodyText, ...samples });
	expect(error?.message).toBe(
		'Body Text has both placeholders such as {{1}} and expressions, which n8n takes for the same [item 0]',
	);
	expect(sent).toEqual([]);
});
