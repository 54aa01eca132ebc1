/** A number as somebody wrote it, with everything taken off that is not part of it. */
export interface WrittenNumber {
	digits: string;
	/** Whether it says by itself that it begins with a country code. */
	isInternational: boolean;
	/** How many digits stand in front of a "(0)"; undefined where there is none. */
	beforeZero?: number;
}

/** Why a text is no number of one person; ends the sentence that begins with the field and its value. */
export interface NoNumber {
	reason: string;
}

/** For signs that no phone number has. */
export const NOT_A_NUMBER: NoNumber = { reason: 'is not a phone number' };

/** Longest text that is looked at; a link with a text in it is the longest that holds a number. */
const LONGEST = 2000;

/** Addresses of WhatsApp that lead to no person, or to one whose number they do not hold. */
const NO_PERSON: readonly [RegExp, string][] = [
	[/@g\.us$|\bchat\.whatsapp\.com\//i, 'is a WhatsApp group'],
	[/@(hosted\.)?lid$/i, 'is an ID inside WhatsApp (LID), not a phone number'],
	[/@broadcast$/i, 'is a WhatsApp broadcast list'],
	[/@newsletter$|\bwhatsapp\.com\/channel\//i, 'is a WhatsApp channel'],
];

/** A person's address in WhatsApp; behind a colon stands one of the person's devices. */
const CHAT = /^([^:@]+)(?::\d+)?@(?:s\.whatsapp\.net|c\.us)$/i;
const LINK = /^(?:https?:\/\/)?(wa\.me\/[^/]+|(?:api\.|web\.|www\.)?whatsapp\.com\/send\/?\?.*)$/i;
const APP_LINK = /^whatsapp:\/\/(send\/?\?.*)$/i;

// How spreadsheets write out a number that they took for a decimal one.
const DECIMAL_ZERO = /(?<=^\+?\d+)[.,]0+$/;
const EXTENSION = /\d[\s,;]*(?:\(\s*\d+\s*\)|\[\s*\d+\s*\]|(?:x|#|ext(?:ension)?\b)[\s.=:]*\d+)$/i;
const SEVERAL = /\d\W*?(?:[\t\n\v\f\r\u0085\u2028\u2029,;/\\|&]|\bor\b|\band\b|\s\+)\W*\d/i;
const ZERO_IN_BRACKETS = /[([]\s*0\s*[)\]]/;
const PAIR_OF_BRACKETS = /\(([^()[\]]*)\)|\[([^()[\]]*)\]/g;
// What people and address books put between digits.
const SEPARATORS = /[\s.\u2212\p{Dash_Punctuation}]/gu;

/** The number in a link of WhatsApp, which always begins with the country code. */
function numberOfLink(text: string): string | undefined {
	const link = LINK.exec(text)?.[1] ?? APP_LINK.exec(text)?.[1];
	if (link === undefined || !URL.canParse(`https://${link}`)) return undefined;
	const { pathname, searchParams } = new URL(`https://${link}`);
	return searchParams.get('phone') ?? pathname.slice(1);
}

/** The digit 0 to 9 that a sign of any script stands for: each script has its ten in a row. */
function plainDigit(sign: string): string {
	let place = sign.codePointAt(0) ?? 0;
	const last = place;
	while (/\p{Nd}/u.test(String.fromCodePoint(place - 1))) place -= 1;
	return String((last - place) % 10);
}

/** Plain digits and signs, without what cannot be seen and what makes a cell of a sheet text. */
function plainText(raw: string): string {
	return raw
		.normalize('NFKC')
		.replace(/[\p{Format}\p{Default_Ignorable_Code_Point}]/gu, '')
		.trim()
		.replace(/^["'\u2018\u2019\u201c`]+|["'\u2019\u201d`]+$/g, '')
		.replace(/(?![0-9])\p{Nd}/gu, plainDigit);
}

/** Takes a text apart that should hold one phone number, in whatever way it is written. */
export function readWritten(raw: string): WrittenNumber | NoNumber {
	// A footnote or a fraction would become a digit of the number.
	if (raw.length > LONGEST || /[\p{No}\p{Nl}]/u.test(raw)) return NOT_A_NUMBER;
	const text = plainText(raw);
	const noPerson = NO_PERSON.find(([address]) => address.test(text));
	if (noPerson) return { reason: noPerson[1] };

	const ofWhatsApp = CHAT.exec(text)?.[1] ?? numberOfLink(text);
	const number = (ofWhatsApp ?? text)
		.replace(/^(?:whatsapp|tel):/i, '')
		.trim()
		.replace(DECIMAL_ZERO, '');
	if (EXTENSION.test(number)) return { reason: 'has an extension' };
	if (SEVERAL.test(number)) return { reason: 'may hold more than one phone number' };

	const compact = number.replace(PAIR_OF_BRACKETS, '$1$2').replace(SEPARATORS, '');
	const [, plus, digits] = /^(\+)?(\d*)$/.exec(compact) ?? [];
	if (digits === undefined || (digits === '' && text !== '')) return NOT_A_NUMBER;
	// Zeros that stand apart are dialled for something else.
	const zeros = plus === undefined && /^\W*00/.test(number) ? 2 : 0;
	const zero = ZERO_IN_BRACKETS.exec(number);
	const inFront = zero && number.slice(0, zero.index).replace(/\D/g, '').slice(zeros);
	return {
		digits: digits.slice(zeros),
		isInternational: plus !== undefined || zeros > 0 || ofWhatsApp !== undefined,
		...(inFront && { beforeZero: inFront.length }),
	};
}
