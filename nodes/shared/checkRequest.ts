import { InputError } from './inputError';
import type { ApiRequest } from './request';

/** Far deeper than any API wants it, and far from where the writing of JSON runs out of stack. */
const DEEPEST_JSON = 100;

/** n8n's request helper leaves these out of JSON, at any depth and without a word. */
const LOST_NAMES = ['__proto__', 'constructor', 'prototype'];

function checkNames(names: readonly string[]): void {
	const lost = names.find((name) => LOST_NAMES.includes(name));
	if (lost === undefined) return;
	throw new InputError({
		field: 'JSON name',
		value: lost,
		reason: 'cannot be sent, since n8n leaves it out of every request',
		hint: 'Give it another name, or take it away',
	});
}

/** Whether JSON writes out what the value holds; a date, for one, it writes as text. */
function isNested(value: unknown): value is object {
	if (typeof value !== 'object' || value === null) return false;
	return !('toJSON' in value && typeof value.toJSON === 'function');
}

/**
 * Checks the names in a JSON value, level by level: a deep one would break whatever walks down into it.
 * @throws InputError for a name that would be lost, and for more than 100 levels
 */
export function checkJson(value: unknown): void {
	let level = [value].filter(isNested);
	for (let depth = 1; level.length > 0; depth++) {
		if (depth > DEEPEST_JSON) {
			throw new InputError({
				field: 'JSON',
				reason: `is nested deeper than ${DEEPEST_JSON} levels`,
				hint: 'Check the expression: it gives another object than the one that was meant, or one that holds itself',
			});
		}
		for (const one of level) if (!Array.isArray(one)) checkNames(Object.keys(one));
		// Each once: an object that holds itself several times would fill the memory.
		level = [...new Set(level.flatMap((one): unknown[] => Object.values(one)).filter(isNested))];
	}
}

/** Checks what a user's JSON has become part of, the same for JSON and forms. @throws InputError */
export function checkRequest({ json, form = [] }: ApiRequest): void {
	checkJson(json);
	checkNames(form.flatMap(({ field }) => field.split(/[[\]]/)));
}
