import { isRecord } from './requestBody';

/** The value if it is text. */
export function optionalText(value: unknown): string | undefined {
	return typeof value === 'string' ? value : undefined;
}

/** The text of a field that the document has already required to be text. */
export function requiredText(value: unknown): string {
	return optionalText(value) ?? '';
}

/** A boolean that came as JSON or as a form's 1 and 0. */
export function isTrue(value: unknown): boolean {
	return value === true || value === '1';
}

/** The values of a list, which a form may also send with numbered names or as a single value. */
export function listOf(value: unknown): unknown[] {
	if (value === undefined) return [];
	if (Array.isArray(value)) return value;
	return isRecord(value) ? Object.values(value) : [value];
}

export function recordOf(value: unknown): Record<string, unknown> {
	return isRecord(value) ? value : {};
}

/** Form names in brackets, such as `header[media][file]`, as nested records. */
export function nested(fields: Record<string, unknown>): Record<string, unknown> {
	const root = emptyRecord();
	for (const [name, value] of Object.entries(fields)) {
		const keys = name.split(/[[\]]+/).filter((key) => key !== '');
		const last = keys.pop() ?? name;
		let place = root;
		for (const key of keys) {
			const inner = isRecord(place[key]) ? place[key] : emptyRecord();
			place[key] = inner;
			place = inner;
		}
		place[last] = value;
	}
	return root;
}

/** Without a prototype that a field's name could reach. */
function emptyRecord(): Record<string, unknown> {
	return Object.create(null) as Record<string, unknown>; // Object.create returns any
}
