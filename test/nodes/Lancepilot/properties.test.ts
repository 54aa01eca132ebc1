import fc from 'fast-check';
import { templateData } from '../../../nodes/Lancepilot/resources/message/templateData';
import { nestedParts } from '../../../nodes/Lancepilot/nestedParts';
import { templateOf } from '../../../nodes/Lancepilot/templateRecord';
import { templateForm } from '../../../nodes/shared/template/templateForm';
import { templatePreview } from '../../../nodes/shared/template/templatePreview';
import { templateVariables } from '../../../nodes/shared/template/templateVariables';
import { anyTemplateText, anyText, anyValue } from '../../support/arbitraries';
import { itemWith } from '../../support/items';
import { always, unlessRefused } from '../../support/properties';

const variables = templateVariables('template');

/** Reads a form that n8n has saved. */
const read = (value: unknown, schema: unknown = []) => {
	const mapper = { mappingMode: 'defineBelow', value, schema };
	const values = variables.read(itemWith({ templateVariables: mapper }));
	if (values instanceof Promise) throw new Error('a form is read at once');
	return values;
};

const filled = anyTemplateText;
const texts = fc.array(filled, { minLength: 1, maxLength: 20 });

test('Whatever the variables of a template hold, they go out as they are, in their order', () => {
	always(texts, texts, texts, fc.boolean(), (header, body, button, isReversed) => {
		const entries = Object.entries({ header, body, button_2: button }).flatMap(([part, all]) =>
			all.map((text, index) => [`${part}_${index + 1}`, text]),
		);
		const value = Object.fromEntries(isReversed ? entries.reverse() : entries);
		expect(templateData(read(value))).toEqual({
			header: { variables: header },
			body: { variables: body },
			buttons: [{ type: 'URL', variables: button }],
		});
	});
});

test('Whatever stands in the place of the variables, it is refused in words or goes out as text', () => {
	always(fc.oneof(anyValue, fc.dictionary(anyText, anyValue)), anyValue, (value, schema) => {
		const sent = unlessRefused(() => templateData(read(value, schema)));
		const all = [sent?.header, sent?.body, ...(sent?.buttons ?? [])];
		for (const text of all.flatMap((part) => part?.variables ?? [])) {
			expect(text.trim()).not.toBe('');
		}
	});
});

test('Whatever a template says, it has a form with fields of their own, and a text', () => {
	const part = fc.oneof(anyValue, filled, fc.constant('{{1}} {{2}}'));
	const components = fc.record({
		header: fc.oneof(anyValue, fc.record({ type: part, text: anyValue, media: anyValue })),
		body: fc.oneof(anyValue, fc.record({ text: part, variables: anyValue })),
		buttons: fc.oneof(anyValue, fc.array(fc.record({ type: fc.constant('URL'), url: part }))),
	});
	const status = fc.oneof(fc.constant('APPROVED'), anyValue);
	always(fc.oneof(components, anyValue), status, (given, state) => {
		const fields = { components: given, status: state };
		const template = templateOf({ id: '1', name: 'a', fields });
		const form = templateForm(template);
		expect(templatePreview(template)).toContain('<b>a</b>');
		expect(new Set(form.fields.map(({ id }) => id)).size).toBe(form.fields.length);
	});
});

/** What PHP makes of a form: the parts put back where their names say. */
function unnested(parts: ReturnType<typeof nestedParts>): unknown {
	const root: Record<string, unknown> = {};
	for (const part of parts) {
		const [first = '', ...rest] = part.field.replaceAll(']', '').split('[');
		let place = root;
		let key = first;
		for (const next of rest) {
			place = (place[key] ??= {}) as Record<string, unknown>;
			key = next;
		}
		place[key] = 'value' in part ? part.value : undefined;
	}
	return root;
}

test('A form holds what the JSON held, where its names say', () => {
	always(fc.array(anyText, { minLength: 1 }), anyText, fc.boolean(), (list, text, flag) => {
		const json = { list, nested: { deep: [{ text }] }, flag };
		expect(unnested(nestedParts(json))).toEqual({
			list: Object.assign({}, list),
			nested: { deep: { 0: { text } } },
			flag: flag ? '1' : '0',
		});
	});
});
