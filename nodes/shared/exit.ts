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
	/** A value of the API's: without secrets, and of bounded depth. It is copied only where it changes, which hardly any does. */
	value: (value: unknown) => unknown;
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
	if (Array.isArray(value)) {
		const whole: unknown[] = value;
		let list: unknown[] | undefined;
		whole.forEach((inner, index) => {
			const clean = cleaned(inner, redact, level + 1);
			if (clean !== inner) (list ??= [...whole])[index] = clean;
		});
		return list ?? value;
	}
	const before = Object.entries(value);
	let entries: [string, unknown][] | undefined;
	before.forEach(([key, inner], index) => {
		const clean: [string, unknown] = [redact(key), cleaned(inner, redact, level + 1)];
		if (clean[0] !== key || clean[1] !== inner) (entries ??= [...before])[index] = clean;
	});
	return entries ? Object.fromEntries(entries) : value;
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
