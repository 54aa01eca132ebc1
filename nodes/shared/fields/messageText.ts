import { wholeCharacters } from '../characters';
import type { Field, ItemReader } from '../field';
import { optionsOf } from '../field';
import { notInTool, onlyInTool } from './inTool';
import type { TextFieldLook } from './text';
import { checkLength } from './textLength';
import { toggle } from './toggle';
import { whatsappText } from './whatsappText';

/** The text of a message, as both services have it. */
export const MESSAGE: TextFieldLook = {
	name: 'text',
	displayName: 'Text',
	description: 'The message, exactly as the recipient reads it',
	placeholder: 'e.g. Your order is on its way',
	rows: 4,
};

const LOOK = {
	name: 'convertMarkdown',
	displayName: 'Convert Markdown',
	description:
		'Whether to turn Markdown, as AI models write it, into the bold, italics, lists and links of WhatsApp',
};

/** For people, who rarely write Markdown, an option. */
const asOption = toggle({ ...LOOK, default: false });

/** For an AI agent, whose model writes it without being asked, on until somebody switches it off. */
const forTool = toggle({ ...LOOK, default: true });

async function isMarkdown(item: ItemReader): Promise<boolean> {
	// A parameter that n8n does not show for this kind of node has no value.
	const isShown = item.parameter(LOOK.name) !== '';
	return isShown ? await forTool.read(item) : await asOption.read(optionsOf(item));
}

function withWholeCharacters(item: ItemReader): ItemReader {
	const parameter = (name: string) => {
		const value = item.parameter(name);
		return typeof value === 'string' ? wholeCharacters(value) : value;
	};
	return { ...item, parameter };
}

/**
 * A text that people read in a chat: without halves of characters, and with WhatsApp's own marks where
 * Markdown is to be converted.
 * @param most characters that WhatsApp takes
 * @throws InputError for a text that is longer
 */
export function messageText<Text extends string | undefined>(
	field: Field<Text>,
	most: number,
): Field<Text | string> {
	const label = field.properties[0]?.displayName ?? '';
	return {
		properties: [...field.properties, ...forTool.properties.map(onlyInTool)],
		options: asOption.properties.map(notInTool),
		read: async (item) => {
			const whole = await field.read(withWholeCharacters(item));
			if (whole === undefined) return whole;
			// Before it is converted, which would take long for a text of many megabytes.
			checkLength(whole, label, most);
			if (!(await isMarkdown(item))) return whole;
			const text = whatsappText(whole);
			checkLength(text, label, most);
			return text;
		},
	};
}
