import type { Field } from '../field';
import { optionsOf } from '../field';
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

/** What a message is known by in all executions of its workflow; undefined where there is no key. */
export const sendOnceKey: Field<string | undefined> = {
	properties: [],
	options: text.properties,
	read: async (item) => {
		// Blanks around it come and go with the program that writes it, e.g. a spreadsheet.
		const key = (await text.read(optionsOf(item)))?.trim();
		if (key !== undefined) checkLength(key, LOOK.displayName, LONGEST_KEY);
		return key;
	},
};
