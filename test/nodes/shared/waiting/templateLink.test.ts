import { restOf, withLink } from '../../../../nodes/shared/waiting/templateLink';
import { itemWith } from '../../../support/items';
import { refusalOf } from '../../../support/refusal';

const REST = '7/ask?round=0&signature=abc';
const LINK = `https://n8n.example.com/webhook-waiting/${REST}`;
const label = (address: string) => `Button "Answer" {{1}}: "${address}"`;

test.each([
	['the whole address', 'https://n8n.example.com/webhook-waiting/{{1}}', REST],
	['the root of the host', 'https://n8n.example.com/{{1}}', `webhook-waiting/${REST}`],
	['the end of the address', '…k-waiting/{{1}}', REST],
	['the end of the root', '…ample.com/{{1}}', `webhook-waiting/${REST}`],
])('A button whose label shows %s gets what is behind it', (_, address, rest) => {
	expect(restOf(LINK, label(address))).toBe(rest);
});

test.each([
	['', ''],
	['its ID', 'button_1_1'],
])('Without an address to see (%s), what is behind the usual one', (_, text) => {
	expect(restOf(LINK, text)).toBe(REST);
});

test('An n8n below a path keeps it out of the rest', () => {
	expect(restOf(`https://a.example/n8n/webhook-waiting/${REST}`, '')).toBe(REST);
});

test.each([
	['another host', 'https://other.example/webhook-waiting/{{1}}'],
	['another path', 'https://n8n.example.com/form/{{1}}'],
	['another end', '…/orders/{{1}}'],
])('A button that leads to %s is refused, with the address that fits', async (_, address) => {
	const refusal = await refusalOf(() => restOf(LINK, label(address)));
	expect(refusal).toContain('https://n8n.example.com/webhook-waiting/{{1}}');
});

const mapper = (value: object, schema: object[] = []) => ({
	mappingMode: 'defineBelow',
	value,
	schema,
});

test('A variable gets the link, alone or within a text; a button gets its rest', () => {
	const value = { body_1: 'Ada', body_2: 'See {link}', button_1_1: ' {link} ', gone: null };
	const item = withLink(itemWith({ templateVariables: mapper(value), other: 1 }), LINK);
	expect(item.parameter('templateVariables')).toMatchObject({
		value: { body_1: 'Ada', body_2: `See ${LINK}`, button_1_1: REST, gone: null },
	});
	expect(item.parameter('other')).toBe(1);
});

test.each([
	['text', JSON.stringify({ body: { variables: ['{link}'] } })],
	['an object', { body: { variables: ['{link}'] } }],
])('JSON as %s gets the link at any depth', (_, templateData) => {
	const item = withLink(itemWith({ templateData }), LINK);
	expect(item.parameter('templateData')).toEqual({ body: { variables: [LINK] } });
});

test('JSON gets the rest of the link in a button of either service', () => {
	const templateData = {
		buttons: [{ type: 'URL', variables: ['{link}'] }],
		button_url_variable_1: '{link}',
	};
	expect(withLink(itemWith({ templateData }), LINK).parameter('templateData')).toEqual({
		buttons: [{ type: 'URL', variables: [REST] }],
		button_url_variable_1: REST,
	});
});

test.each([
	['no values', {}],
	['values without it', { templateVariables: mapper({ body_1: 'Ada' }) }],
	['a label with it', { templateVariables: mapper({}, [{ id: 'body_1', displayName: '{link}' }]) }],
	['JSON without it', { templateData: '{"body": {}}' }],
	['JSON that is none', { templateData: '{' }],
])('A template with %s has no place for the link, and is refused', async (_, parameters) => {
	const refusal = await refusalOf(() => withLink(itemWith(parameters), LINK));
	expect(refusal).toMatch(/^Template Variables have no \{link\}/);
});
