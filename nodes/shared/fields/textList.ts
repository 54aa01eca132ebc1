import type { Field } from '../field';
import type { TextFieldLook } from './text';
import { textProperty } from './text';
import { asText } from '../values';

function textList(look: TextFieldLook, between: RegExp): Field<string[]> {
	return {
		properties: [textProperty(look, false)],
		read: (item) => {
			const { name, displayName } = look;
			const given = item.parameter(name);
			const texts = Array.isArray(given) ? given : asText(given, displayName).split(between);
			return texts.map((text) => asText(text, displayName).trim()).filter((text) => text !== '');
		},
	};
}

/** Texts, one a line, or a list from an expression; blank ones do not count. */
export const textLines = (look: TextFieldLook): Field<string[]> =>
	textList({ rows: 3, ...look }, /\r?\n/);

/** Texts with commas between them, or a list from an expression; blank ones do not count. */
export const textsBetweenCommas = (look: TextFieldLook): Field<string[]> => textList(look, /,/);
