/** What stands in the place of a secret. */
const HIDDEN = '***';

/** Fewest characters of a base64 text that are taken for part of a secret: fewer may stand there by chance. */
const SHORTEST_BASE64 = 8;

/** Names of signs in HTML. */
const ENTITIES: Readonly<Record<string, string>> = {
	'"': 'quot',
	'&': 'amp',
	"'": 'apos',
	'<': 'lt',
	'>': 'gt',
};

const hex = (number: number, digits: number) => number.toString(16).padStart(digits, '0');

/** A pattern for hexadecimal digits, which programs write in small or in capital letters. */
const eitherCase = (digits: string) =>
	digits.replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/**
 * A pattern for every way in which programs write a character: as it is, with a backslash or as \u in
 * JSON (more backslashes in JSON within JSON), as % in an address (%25 in an address within an address),
 * as & in HTML. How many backslashes is bounded, or a text of nothing else would take for ever.
 */
function spellingsOf(character: string): string {
	if (/[A-Za-z\d]/.test(character)) return character;
	const units = [...Array(character.length).keys()].map((index) => character.charCodeAt(index));
	const json = units.map((unit) => `\\\\{1,8}u${eitherCase(hex(unit, 4))}`).join('');
	const bytes = [...Buffer.from(character)];
	const address = bytes.map((byte) => `%(?:25){0,3}${eitherCase(hex(byte, 2))}`).join('');
	const [code = 0] = units;
	const html = `&(?:#0{0,4}${code}|#[xX]0{0,4}${eitherCase(hex(code, 2))}|${ENTITIES[character] ?? '#'});`;
	const plain = character === '\\' ? '\\\\{1,8}' : `\\\\{0,8}${escaped(character)}`;
	return `(?:${[plain, json, address, html, ...(character === ' ' ? ['\\+'] : [])].join('|')})`;
}

const patternOf = (text: string) => Array.from(text, spellingsOf).join('');

/**
 * A text in base64, also as a part of a longer one: there its place decides which letters it becomes,
 * and its first and last ones mix with those of its neighbours, so they are left out.
 */
function inBase64(text: string): string[] {
	const bytes = Buffer.from(text);
	const parts = [0, 1, 2].map((before) => {
		const base64 = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
		const start = before === 0 ? 0 : before + 1;
		const isWhole = (before + bytes.length) % 3 === 0;
		return base64.replace(/=+$/, '').slice(start, isWhole ? undefined : -1);
	});
	return parts
		.filter((part) => part.length >= SHORTEST_BASE64)
		.flatMap((part) => [part, part.replaceAll('+', '-').replaceAll('/', '_')]);
}

/** Takes secrets out of a text. */
export type Redact = (text: string) => string;

/**
 * What takes these secrets out of a text, however they are spelled there: as they are, in JSON, in an
 * address, in HTML or in base64. An empty one takes nothing out.
 */
export function redactor(secrets: readonly string[]): Redact {
	const texts = secrets.filter((secret) => secret !== '');
	const patterns = [...new Set(texts.flatMap((secret) => [secret, ...inBase64(secret)]))]
		// The longest first: one secret may be the beginning of another.
		.sort((one, other) => other.length - one.length)
		.map(patternOf);
	if (patterns.length === 0) return (text) => text;
	const pattern = new RegExp(patterns.join('|'), 'g');
	return (text) => text.replace(pattern, HIDDEN);
}
