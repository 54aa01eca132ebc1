import type { Field, ItemReader } from '../field';
import { isExpression } from '../field';
import { InputError } from '../inputError';

const BRACES = /\{\{(.*?)\}\}/gs;

/** A number, or a word alone: as an expression it would be the number itself, or nothing. */
const PLACEHOLDER = /^(?:\d+|[\p{Letter}_][\p{Letter}\p{Mark}\p{Number}_]*)$/u;

/**
 * A text as it was written, where n8n takes its placeholders for expressions.
 * @param written the parameter before n8n resolves it
 * @returns undefined for one that n8n leaves alone, or that has no placeholders
 * @throws InputError where placeholders and expressions stand side by side
 */
function literal(written: unknown, field: string): string | undefined {
	if (!isExpression(written)) return undefined;
	const inBraces = [...written.matchAll(BRACES)].map(([, inner = '']) => inner.trim());
	const isPlaceholder = inBraces.map((inner) => PLACEHOLDER.test(inner));
	if (!isPlaceholder.includes(true)) return undefined;
	if (!isPlaceholder.includes(false)) return written.slice(1);
	throw new InputError({
		field,
		reason: 'has both placeholders such as {{1}} and expressions, which n8n takes for the same',
		hint: 'Switch the field from Expression to Fixed, and write the text without expressions',
	});
}

/**
 * A text with placeholders such as {{1}} or {{customer_name}}. Pasting it into an empty field makes n8n
 * switch the field to Expression, which would turn {{1}} into 1, and {{customer_name}} into nothing; it is
 * taken as it was written.
 */
export function placeholderText<Text extends string | undefined>(field: Field<Text>): Field<Text> {
	const label = field.properties[0]?.displayName ?? '';
	return {
		...field,
		read: async (item) => {
			const reader: ItemReader = {
				...item,
				parameter: (name) => literal(item.written(name), label) ?? item.parameter(name),
			};
			return await field.read(reader);
		},
	};
}
