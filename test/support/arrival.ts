import { createHash } from 'node:crypto';
import type { AnyItem, Kind } from './anyItem';
import { partsOf } from './multipart';
import type { RecordedRequest } from './recorder';

/** What a message says and carries; the file as a hash, so that a difference is short. */
export interface Content {
	text: string | undefined;
	file: string | undefined;
}

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

const isMultipart = ({ headers }: RecordedRequest) =>
	headers['content-type']?.startsWith('multipart/form-data') === true;

/** What arrived. */
export function contentOf(request: RecordedRequest): Content {
	if (!isMultipart(request)) {
		return { text: JSON.parse(request.body.toString()).text.body, file: undefined };
	}
	const parts = partsOf(request);
	const find = (name: RegExp) => parts.find(({ headers }) => name.test(headers[0] ?? ''))?.content;
	const file = find(/; name="file"/);
	return { text: find(/; name="(caption|text)"$/)?.toString(), file: file && sha256(file) };
}

/** What should arrive. */
export function contentOfItem(kind: Kind, { text, file }: AnyItem): Content {
	const given = typeof text === 'string' ? text : text === null ? '' : JSON.stringify(text);
	// Half a character, which no API can read, is left out.
	const whole = given.replace(/\p{Surrogate}/gu, '');
	if (kind === 'text') return { text: whole, file: undefined };
	return {
		text: whole.trim() === '' ? undefined : whole,
		file: file && sha256(file.bytes),
	};
}

const PART_HEADERS =
	/^(Content-Disposition: form-data; name="\w+"|Content-Disposition: form-data; name="file"; filename="[^"/\\\p{Control}]+"\nContent-Type: [\x20-\x7e]+)$/u;

/** The headers of parts that are not laid out as they must be. */
export function strayHeaders(request: RecordedRequest): string[] {
	if (!isMultipart(request)) return [];
	const blocks = partsOf(request).map(({ headers }) => headers.join('\n'));
	return blocks.filter((block) => !PART_HEADERS.test(block));
}

/** The path that the request of an item must have, segment by segment; `*` for a phone number. */
export function pathOfItem(kind: Kind, { id, recipient }: AnyItem, index: number): string[] {
	if (kind === 'session') return ['', 'api', 'public', 'send-session-message'];
	const person =
		kind === 'text' ? ['contacts', String(recipient).trim()] : ['contacts', 'number', '*'];
	return ['', 'api', 'v3', 'workspaces', `${index} ${id}`.trim(), ...person, 'messages', kind];
}

/** The path that the request of an item had, decoded, after what URLs do to paths. */
export function pathOf(kind: Kind, { url }: RecordedRequest): string[] {
	const resolved = new URL(url, 'http://localhost').pathname;
	const segments = resolved.split('/').map(decodeURIComponent);
	return segments.map((segment, place) =>
		kind === 'image' && place === 7 && /^[1-9]\d{6,14}$/.test(segment) ? '*' : segment,
	);
}
