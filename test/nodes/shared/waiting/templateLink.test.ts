import { withLink } from '../../../../nodes/shared/waiting/templateLink';
import { itemWith } from '../../../support/items';
import { refusalOf } from '../../../support/refusal';

const REST = '7/ask?round=0&signature=abc';
const LINK = `https://n8n.example.com/webhook-waiting/${REST}`;

const mapper = (value: object, schema: object[] = []) => ({
	mappingMode: 'defineBelow',
	value,
	schema,
});

/** What fills a button of a form that says this of its address. */
const restIn = (schema: object[], link = LINK) => {
	const templateVariables = mapper({ button_1_1: '{link}' }, schema);
	const filled = withLink(itemWith({ templateVariables }), link).parameter('templateVariables');
	return (filled as { value: Record<string, unknown> }).value.button_1_1;
};
const marked = (displayName: string) => [
	{ id: 'button_1_1', displayName: 'Button link 1' },
	{ id: 'address_of_button_1_1', displayName },
];
/** As version 0.1 saved it. */
const labelled = (address: string) => [
	{ id: 'button_1_1', displayName: `Button "Answer" {{1}}: "${address}"` },
];

test.each([
	['the whole address', marked('https://n8n.example.com/webhook-waiting/'), REST],
	['the root of the host', marked('https://n8n.example.com/'), `webhook-waiting/${REST}`],
	['the address, in a label', labelled('https://n8n.example.com/webhook-waiting/{{1}}'), REST],
	['the root, in a label', labelled('https://n8n.example.com/{{1}}'), `webhook-waiting/${REST}`],
	['the end of the address', labelled('…k-waiting/{{1}}'), REST],
	['the end of the root', labelled('…ample.com/{{1}}'), `webhook-waiting/${REST}`],
	['nothing', [], REST],
	['nothing but its ID', [{ id: 'button_1_1', displayName: 'button_1_1' }], REST],
])('A button of whose address the form knows %s gets what is behind it', (_, schema, rest) => {
	expect(restIn(schema)).toBe(rest);
});

test('An n8n below a path keeps it out of the rest', () => {
	expect(restIn([], `https://a.example/n8n/webhook-waiting/${REST}`)).toBe(REST);
});

test.each([
	['another host', marked('https://other.example/webhook-waiting/')],
	['another path', marked('https://n8n.example.com/form/')],
	['another host, in a label', labelled('https://other.example/webhook-waiting/{{1}}')],
	['another path, in a label', labelled('https://n8n.example.com/form/{{1}}')],
	['another end', labelled('…/orders/{{1}}')],
])('A button that leads to %s is refused, with the address that fits', async (_, schema) => {
	const refusal = await refusalOf(() => restIn(schema));
	expect(refusal).toContain('https://n8n.example.com/webhook-waiting/{{1}}');
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
