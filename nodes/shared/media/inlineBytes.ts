import { isJsonObject } from '../values';

/** What the item itself holds of a file. */
interface InlineBytes {
	bytes: Buffer;
	/** As a data: URL states it. */
	mimeType?: string;
}

/** Why what stands in the place of a file's bytes is none, in words that follow the file's name. */
type Reason = string;

/** What n8n writes in the place of the bytes that it holds elsewhere, and finds by their ID. */
const STORAGE = ['default', 'filesystem', 'filesystem-v2', 's3', 'azure', 'database'];

const NO_FILE = 'holds no file: its data is neither base64 nor a data: URL';

/** The last whole or broken group of base64, as an encoder would have written it. */
function isEndOf(text: string, bytes: Buffer): boolean {
	const end = text.slice(text.length - (text.length % 4));
	const written = bytes.subarray(bytes.length - (bytes.length % 3)).toString('base64url');
	return end.length === 0 || written === end.replaceAll('+', '-').replaceAll('/', '_');
}

/**
 * The bytes of base64 or base64url, with or without padding; undefined for anything else. Node passes
 * over letters that base64 does not have, so that they show in the length; that is much cheaper than to
 * look at each of a hundred million.
 */
function unbroken(given: string): Buffer | undefined {
	const padding = given.endsWith('==') ? 2 : given.endsWith('=') ? 1 : 0;
	const text = given.slice(0, given.length - padding);
	const bytes = Buffer.from(text, 'base64');
	const isWhole = text.length % 4 !== 1 && bytes.length === Math.floor((text.length * 3) / 4);
	return isWhole && isEndOf(text, bytes) ? bytes : undefined;
}

/** Base64 may have line breaks; blanks within a line are those of a plain text. */
function fromBase64(text: string): Buffer | undefined {
	return unbroken(text) ?? unbroken(text.trim().replace(/[ \t]*[\r\n]+[ \t]*/g, ''));
}

/** Byte by byte, since what is escaped need not be text. */
function fromPercentEncoding(text: string): Buffer {
	const bytes = Buffer.from(text).toString('latin1');
	const decoded = bytes.replace(/%([\da-f]{2})/gi, (_, hex: string) =>
		String.fromCharCode(Number.parseInt(hex, 16)),
	);
	return Buffer.from(decoded, 'latin1');
}

/** A data: URL as RFC 2397 describes it. */
function fromDataUrl(url: string): InlineBytes | Reason {
	const comma = url.indexOf(',');
	if (comma === -1) return 'holds no file: its data: URL has no comma before the content';
	const [stated = '', ...parameters] = url.slice('data:'.length, comma).split(';');
	const mimeType = stated.trim() || 'text/plain';
	const content = url.slice(comma + 1);
	if (parameters.at(-1)?.trim().toLowerCase() !== 'base64') {
		return { bytes: fromPercentEncoding(content), mimeType };
	}
	const bytes = fromBase64(content.includes('%') ? String(fromPercentEncoding(content)) : content);
	return bytes ? { bytes, mimeType } : 'holds no file: what its data: URL has is not base64';
}

const isByte = (value: unknown): value is number =>
	typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 255;

/** A buffer, or what JSON makes of one: `{ "type": "Buffer", "data": [37, 80, …] }`. */
function fromBuffer(value: unknown): Buffer | undefined {
	if (ArrayBuffer.isView(value))
		return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
	if (!isJsonObject(value) || value.type !== 'Buffer' || !Array.isArray(value.data))
		return undefined;
	return value.data.every(isByte) ? Buffer.from(value.data) : undefined;
}

function fromJson(text: string): Buffer | undefined {
	try {
		return fromBuffer(JSON.parse(text));
	} catch {
		return undefined;
	}
}

/**
 * The bytes that an item holds itself: in base64 as n8n writes them; as a data: URL or as the JSON of a
 * buffer, as Code nodes and HTTP answers give them.
 * @returns the reason, for what is none of these
 */
export function inlineBytes(data: unknown): InlineBytes | Reason {
	if (typeof data !== 'string') {
		const bytes = fromBuffer(data ?? Buffer.alloc(0));
		return bytes ? { bytes } : NO_FILE;
	}
	// A short word, looked at alone: the whole text may be a hundred million letters long.
	const word = data.length < 40 ? data.trim().toLowerCase() : '';
	if (STORAGE.includes(word)) {
		return `holds no file: n8n stores its content elsewhere ("${word}"), and the ID to find it by is missing`;
	}
	const begin = /\S/.exec(data)?.index ?? 0;
	if (/^data:/i.test(data.slice(begin, begin + 5))) return fromDataUrl(data.slice(begin).trimEnd());
	const bytes = data[begin] === '{' ? fromJson(data) : fromBase64(data);
	return bytes ? { bytes } : NO_FILE;
}
