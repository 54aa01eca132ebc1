import type { IDataObject } from 'n8n-workflow';
import { shorten } from './characters';
import type { Redact } from './secrets';
import { redactor } from './secrets';
import { isJsonObject } from './values';

/** Most characters of a message, of a hint, or of what explains it. */
const LONGEST_TEXT = 4000;

/** Levels of a record that n8n and the ledger can still copy; what lies deeper is cut off. */
const DEEPEST = 100;

const CUT = '…';

/** Keys by which n8n takes an item for a failed one, or crashes. */
const SIGNALS = ['error', '$error', '$json'];

/**
 * The way out of a node. All that leaves it, as output, error, hint or memory of what was sent, goes
 * through here, so that no secret, no endless text and no key that acts on n8n can pass elsewhere.
 */
export interface Exit {
	/** A text for people: without secrets, and of bounded length. */
	text: (text: string) => string;
	/** A value of the API's: without secrets, and of bounded depth. It is copied only where it changes. */
	value: (value: unknown) => unknown;
}

/** A list with each of its elements changed; the list itself where none is, as with hardly any record. */
function changed<Element>(
	list: readonly Element[],
	change: (element: Element) => Element,
): readonly Element[] {
	let copy: Element[] | undefined;
	list.forEach((element, index) => {
		const other = change(element);
		if (other !== element) (copy ??= [...list])[index] = other;
	});
	return copy ?? list;
}

function cleaned(value: unknown, redact: Redact, level: number): unknown {
	if (typeof value === 'string') return redact(value);
	if (typeof value === 'number') {
		const text = String(value);
		const safe = redact(text);
		return safe === text ? value : safe;
	}
	if (typeof value !== 'object' || value === null) return value;
	if (level > DEEPEST) return CUT;
	const clean = (inner: unknown) => cleaned(inner, redact, level + 1);
	if (Array.isArray(value)) return changed(value, clean);
	const before = Object.entries(value);
	const after = changed(before, (entry): [string, unknown] => {
		const [key, inner] = [redact(entry[0]), clean(entry[1])];
		return key === entry[0] && inner === entry[1] ? entry : [key, inner];
	});
	return after === before ? value : Object.fromEntries(after);
}

/** The way out past these secrets. */
export function exitFor(secrets: readonly string[]): Exit {
	const redact = redactor(secrets);
	return {
		text: (text) => shorten(redact(text), LONGEST_TEXT),
		value: (value) => cleaned(value, redact, 1),
	};
}

/** A record as the JSON of an output item: a plain yes where there is none. */
export function outputJson(record: unknown): IDataObject {
	if (!isJsonObject(record) || Object.keys(record).length === 0) return { success: true };
	// The record was parsed from JSON, so it can hold nothing but JSON.
	const json = record as IDataObject;
	return SIGNALS.some((key) => key in json) ? { data: json } : json;
}
