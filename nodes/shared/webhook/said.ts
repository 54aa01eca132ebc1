import { isJsonObject } from '../values';
import type { EventFields } from './event';

/** What stands in a body at these keys, however wrong its types are; undefined where nothing does. */
export function at(value: unknown, ...keys: string[]): unknown {
	return keys.reduce(
		// Own keys only: a type named "constructor" must not lead into the prototype.
		(inner, key) => (isJsonObject(inner) && Object.hasOwn(inner, key) ? inner[key] : undefined),
		value,
	);
}

/** A list of a body; one thing that stands where a list is meant counts as a list of it. */
export function listAt(value: unknown, ...keys: string[]): unknown[] {
	const found = at(value, ...keys);
	return found === undefined || found === null ? [] : [found].flat();
}

/** The first of these that is text with something in it; numbers count as text. */
export function firstText(...values: unknown[]): string | undefined {
	const texts = values.map((value) => (typeof value === 'number' ? String(value) : value));
	return texts.find((value) => typeof value === 'string' && value.trim() !== '') as
		string | undefined; // `find` does not narrow to what its condition says.
}

/** The first of these, as a recipient is given; undefined where that is no phone number, such as the ID of a group. */
export function numberOf(...values: unknown[]): string | undefined {
	const digits = firstText(...values)
		// WhatsApp's own address of an account: "442079460958:3@s.whatsapp.net".
		?.replace(/(?::\d+)?@.*$/s, '')
		.replace(/[\s().-]/g, '')
		.replace(/^(\+|00)/, '');
	return digits !== undefined && /^[1-9]\d{6,14}$/.test(digits) ? digits : undefined;
}

/** The first of these that is a web address. Spaces around it are left out: iSlash's samples have some. */
export function webAddress(...values: unknown[]): string | undefined {
	return values
		.map((value) => firstText(value)?.trim())
		.find((text) => text !== undefined && /^https?:\/\//i.test(text) && URL.canParse(text));
}

/** Seconds since 1970 end in the year 5138 here; whatever is larger is milliseconds. */
const SECONDS_END = 100_000_000_000;

/** A time in seconds or milliseconds since 1970, as number or text, in ISO 8601; undefined for anything else. */
export function isoTime(value: unknown): string | undefined {
	const text = firstText(value)?.trim() ?? '';
	if (!/^\d{1,15}$/.test(text)) return undefined;
	const time = Number(text);
	return new Date(time < SECONDS_END ? time * 1000 : time).toISOString();
}

/** Leaves out what the service did not say. */
export function onlySaid(fields: EventFields): EventFields {
	return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
