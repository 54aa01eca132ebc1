/** First and last byte, both included. */
interface ByteRange {
	start: number;
	end: number;
}

/**
 * What a Range header asks of a file (RFC 9110, section 14).
 * @param size Of the file, in bytes.
 * @returns Undefined for the whole file: no header, several ranges, or a unit other than bytes.
 */
export function byteRange(
	header: string | undefined,
	size: number,
): ByteRange | 'unsatisfiable' | undefined {
	const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
	if (!match || (match[1] === '' && match[2] === '')) return undefined;
	const [, first, last] = match;
	// `-500` means the last 500 bytes.
	const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
	const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
	return start > end ? 'unsatisfiable' : { start, end };
}
