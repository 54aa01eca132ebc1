import type { Field, ItemReader } from '../field';
import { isExpression, optionsOf } from '../field';
import { InputError } from '../inputError';
import type { Operation } from '../operation';
import { isBlank, isJsonObject } from '../values';
import { optionalText } from './text';
import { checkLength } from './textLength';

/** Longest key, in characters: long enough for any ID, too short for a whole message by mistake. */
const LONGEST_KEY = 1024;

const LOOK = {
	name: 'sendOnceKey',
	displayName: 'Send Once Key',
	description:
		'What tells this message from all others, such as the order and what happened to it. In published workflows, this node never sends a second message with the same key. It remembers the last 10,000 keys.',
	placeholder: 'e.g. {{ $json.order_id }}-shipped',
};

const text = optionalText(LOOK);

function isEmpty(item: ItemReader, part: string): boolean {
	try {
		return isBlank(item.evaluated(part));
	} catch {
		// The whole was worked out, so this is none of its parts, e.g. where braces stand in a text.
		return false;
	}
}

/**
 * Refuses a key with a part that gave nothing, since all orders without a number would share "-shipped",
 * and only the first one would be told.
 */
function checkParts(item: ItemReader, key: string): void {
	const options = item.written('options');
	const written = isJsonObject(options) ? options[LOOK.name] : undefined;
	if (!isExpression(written)) return;
	const parts = written.match(/\{\{.*?\}\}/gs) ?? [];
	const empty = parts.find((part) => isEmpty(item, part));
	if (empty === undefined) return;
	throw new InputError({
		field: LOOK.displayName,
		value: key,
		reason: 'lacks a part',
		hint: `${empty} gave nothing for this item, so that other items would have the same key. Check the expression, or give it something to fall back on, e.g. {{ $json.order_id || "no order" }}`,
	});
}

/** Whether an operation has the option: a question that was asked before would leave a link that nothing waits for. */
export function takesSendOnceKey({ asks, effect }: Pick<Operation, 'asks' | 'effect'>): boolean {
	return effect === 'send' && !asks;
}

/** What a message is known by in all executions of its workflow; undefined where there is no key. */
export const sendOnceKey: Field<string | undefined> = {
	properties: [],
	options: text.properties,
	read: async (item) => {
		// Blanks around it come and go with the program that writes it, e.g. a spreadsheet.
		const key = (await text.read(optionsOf(item)))?.trim();
		if (key === undefined) return undefined;
		checkLength(key, LOOK.displayName, LONGEST_KEY);
		checkParts(item, key);
		return key;
	},
};
