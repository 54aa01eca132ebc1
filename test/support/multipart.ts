import type { RecordedRequest } from './recorder';

/** A part of a multipart body, exactly as it came. */
interface Part {
	/** Header lines, unparsed. */
	headers: string[];
	content: Buffer;
}

/** Cuts a multipart body at its boundary, and does nothing else to it. */
export function partsOf({ headers, body }: RecordedRequest): Part[] {
	const boundary = /^multipart\/form-data; boundary=(\S+)$/.exec(
		headers['content-type'] ?? '',
	)?.[1];
	if (boundary === undefined) throw new Error(`not multipart: ${String(headers['content-type'])}`);
	const delimiter = Buffer.from(`\r\n--${boundary}`);
	const whole = Buffer.concat([Buffer.from('\r\n'), body]);
	const parts: Part[] = [];
	let start = whole.indexOf(delimiter) + delimiter.length;
	for (let end = whole.indexOf(delimiter, start); end >= 0; end = whole.indexOf(delimiter, start)) {
		const part = whole.subarray(start + 2, end);
		const split = part.indexOf('\r\n\r\n');
		parts.push({
			headers: part.subarray(0, split).toString().split('\r\n'),
			content: part.subarray(split + 4),
		});
		start = end + delimiter.length;
	}
	return parts;
}

/** The text fields of a form by name; a name that comes again makes a list, as one that ends with []. */
export function fieldsOf(request: RecordedRequest): Record<string, string | string[]> {
	const fields: Record<string, string | string[]> = {};
	for (const { headers, content } of partsOf(request)) {
		const name = /^Content-Disposition: form-data; name="([^"]+)"$/.exec(headers[0] ?? '')?.[1];
		if (name === undefined) continue;
		const before = fields[name] ?? (name.endsWith('[]') ? [] : undefined);
		fields[name] = before === undefined ? content.toString() : [before, content.toString()].flat();
	}
	return fields;
}
