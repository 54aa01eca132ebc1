/** A placeholder of a template, which each message fills with a text of its own. */
export interface Placeholder {
	/** Key of its value in the node parameter; never changes for the same place in a template. */
	id: string;
	/** The part of the template that it stands in, as users read it, e.g. "Body". */
	part: string;
	/** Its number in that part: 1 for "{{1}}". */
	number: number;
	/** The whole text of that part. */
	text: string;
	/** Whether it fills the address that a button leads to. */
	isLink?: boolean;
}

/** A stretch of a template, as people read it. */
export interface TemplatePart {
	/** Where it stands, e.g. "Body"; for a button also what it says. */
	name: string;
	/** Its text, or where a button leads to; empty for a button that leads nowhere. */
	text: string;
}

/** Kinds of media that a template can have for a header. */
export type HeaderMedia = 'image' | 'video' | 'document';

/** A WhatsApp template, as far as one must know it to send it. */
export interface Template {
	/** What a message names it by. */
	key: string;
	name: string;
	language: string;
	category: string;
	/** Meta's word; only APPROVED ones can be sent. */
	status: string;
	placeholders: readonly Placeholder[];
	/** All that it says, from top to bottom. */
	parts: readonly TemplatePart[];
	headerMedia?: HeaderMedia;
	/** Why the service cannot send it even where it is approved, in words that follow "cannot be sent: ". */
	obstacle?: string;
}

const REASONS: Readonly<Record<string, string>> = {
	PENDING: 'Meta has not approved it yet',
	UPDATING: 'Meta is reviewing a change to it',
	REJECTED: 'Meta rejected it',
};

/**
 * Why Meta or the service would surely refuse a template; undefined for one that may go out, also where its
 * status is one that nobody documents.
 */
export function whyRefused({ status, obstacle }: Template): string | undefined {
	return REASONS[status] ?? obstacle;
}

/** Why a template cannot be sent; undefined for one that can. */
export function whyNotSendable({ status, obstacle }: Template): string | undefined {
	if (status === 'APPROVED') return obstacle;
	return REASONS[status] ?? 'only approved templates can be sent';
}

/**
 * The labels of placeholders, by their ids: short, since n8n cuts off what is long, and distinct, e.g.
 * "Body 1". Each link of a button has one placeholder, so links are counted through.
 */
export function labelsOf(placeholders: readonly Placeholder[]): ReadonlyMap<string, string> {
	const links = placeholders.filter(({ isLink }) => isLink).map(({ id }) => id);
	return new Map(
		placeholders.map(({ id, part, number, isLink }) => [
			id,
			isLink ? `Button link ${links.indexOf(id) + 1}` : `${part} ${number}`,
		]),
	);
}

/** Among templates of one name, in several languages, the one that can be sent; the first where none can. */
export function sendableOf(templates: readonly Template[], name: string): Template | undefined {
	const named = templates.filter((template) => template.name === name);
	return named.find((one) => whyNotSendable(one) === undefined) ?? named[0];
}

/** The name of a placeholder in a text, e.g. "customer_name"; undefined where all have numbers. */
function placeholderName(text: string): string | undefined {
	return /\{\{\s*([A-Za-z_]\w*)\s*\}\}/.exec(text)?.[1];
}

/** Why a template cannot be filled whose placeholders have names: neither service documents a field for them. */
export function namedObstacle(texts: readonly string[]): string | undefined {
	const name = texts.map(placeholderName).find((found) => found !== undefined);
	return name && `its variables have names, such as {{${name}}}, and only numbers can be filled in`;
}

/** A place of a template's text that a value fills. */
const PLACEHOLDER = /\{\{\s*(\d+)\s*\}\}/g;

/**
 * A text with something else in the place of each placeholder.
 * @param by is given the number of a placeholder, and all of it as it stands
 */
export function replacePlaceholders(
	text: string,
	by: (number: number, whole: string) => string,
): string {
	return text.replace(PLACEHOLDER, (whole, digits) => by(Number(digits), whole));
}

/** The numbers of the placeholders in a text, each once, ascending: 1 and 2 for "{{1}}, {{2}}, {{1}}". */
export function placeholderNumbers(text: string): number[] {
	const numbers = [...text.matchAll(PLACEHOLDER)].map(([, digits]) => Number(digits));
	return [...new Set(numbers)].sort((one, other) => one - other);
}
