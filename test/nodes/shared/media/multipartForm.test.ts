import { once } from 'node:events';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { MultipartForm } from '../../../../nodes/shared/media/multipartForm';

const bytes = Buffer.from('PDF \u0000 bytes');

function fileFrom(open: () => Readable | Buffer) {
	return {
		fileName: '报价 "A".pdf',
		mimeType: 'application/pdf',
		size: bytes.length,
		open: async () => open(),
	};
}

describe.each([
	['a stream', () => Readable.from([bytes])],
	['bytes in memory', () => bytes],
])('A form with %s', (_, open) => {
	test('is laid out byte by byte as RFC 7578 says, and its length is known', async () => {
		const form = new MultipartForm();
		await form.add([
			{ field: 'caption', value: 'Grüße' },
			{ field: 'file', file: fileFrom(open) },
		]);
		const boundary = form.getBoundary();
		const length = form.getLengthSync();
		const sent = await text(form.pipe(new PassThrough()));
		expect(sent).toBe(
			[
				`--${boundary}`,
				'Content-Disposition: form-data; name="caption"',
				'',
				'Grüße',
				`--${boundary}`,
				'Content-Disposition: form-data; name="file"; filename="报价 %22A%22.pdf"',
				'Content-Type: application/pdf',
				'',
				bytes.toString(),
				`--${boundary}--`,
				'',
			].join('\r\n'),
		);
		expect(length).toBe(Buffer.byteLength(sent));
		expect(form.uploaded).toBe(length);
	});
});

test('Files are opened only when they are added, and closed with the form', async () => {
	const streams: Readable[] = [];
	const file = fileFrom(() => {
		const stream = Readable.from([bytes]);
		streams.push(stream);
		return stream;
	});
	const form = new MultipartForm();
	expect(streams).toHaveLength(0);
	await form.add([{ field: 'file', file }]);
	expect(streams.map(({ destroyed }) => destroyed)).toEqual([false]);
	form.close();
	expect(streams.map(({ destroyed }) => destroyed)).toEqual([true]);
});

describe('A form ends at once', () => {
	/** What comes of a form with this file: the pieces that were handed on, and what was found. */
	async function sent(open: () => Readable, meddle: (stream: Readable) => void = () => undefined) {
		const form = new MultipartForm();
		let stream = Readable.from([]);
		const file = fileFrom(() => (stream = open()));
		await form.add([
			{ field: 'caption', value: 'Hi' },
			{ field: 'file', file },
			{ field: 'after', value: 'never sent' },
		]);
		meddle(stream);
		const pieces: (Buffer | string)[] = [];
		const ended = once(form, 'end').catch((error: unknown) => error);
		form.on('data', (piece: Buffer | string) => pieces.push(piece));
		form.resume();
		const failure = await ended;
		return { text: pieces.map(String).join(''), failure, flaw: form.flaw };
	}

	test.each<[string, string, () => Readable]>([
		['one chunk that is too long', 'more than 11', () => Readable.from([Buffer.alloc(12)])],
		[
			'a last chunk that is too many',
			'more than 11',
			() => Readable.from([bytes, Buffer.alloc(1), Buffer.alloc(1)]),
		],
		['no chunk at all', 'only 0 of 11', () => Readable.from([])],
		['chunks that are too few', 'only 10 of 11', () => Readable.from([bytes.subarray(1)])],
	])('at a file of %s', async (_, found, open) => {
		const { text, failure, flaw } = await sent(open);
		expect(flaw?.message).toContain(`is not as large as n8n says: it has ${found} bytes.`);
		expect(failure).toBe(flaw);
		expect(text).not.toContain('\0'.repeat(12));
		expect(text).not.toContain('never sent');
	});

	test('at a file that is closed before it was read', async () => {
		const { failure, flaw } = await sent(
			() => Readable.from([bytes]),
			(stream) => stream.destroy(),
		);
		expect(flaw?.message).toContain('it has fewer than 11 bytes');
		expect(failure).toBe(flaw);
	});

	test('at a file that is closed while it is read', async () => {
		const waiting = new PassThrough();
		waiting.write(bytes.subarray(1));
		waiting.once('data', () => waiting.destroy());
		const { failure, flaw } = await sent(() => waiting);
		expect(flaw?.message).toContain('it has fewer than 11 bytes');
		expect(failure).toBe(flaw);
	});

	test.each([
		['before', (stream: Readable) => stream.destroy(new Error('EIO: i/o error, read\n at x'))],
		[
			'while',
			(stream: Readable) =>
				stream.once('data', () => stream.destroy(new Error('EIO: i/o error, read\n at x'))),
		],
	])('at a file that breaks %s it is read', async (_, breakIt) => {
		const waiting = new PassThrough();
		waiting.write(bytes.subarray(1));
		const { flaw } = await sent(
			() => waiting,
			(stream) => void breakIt(stream),
		);
		expect(flaw?.message).toBe('File "报价 "A".pdf" could not be read to its end');
		expect(flaw?.hint).toBe(
			'Run the node that makes the file again. n8n says: EIO: i/o error, read',
		);
	});
});

test('A form that was closed finds nothing wrong any more', async () => {
	const form = new MultipartForm();
	const file = fileFrom(() => Readable.from([bytes]));
	await form.add([{ field: 'file', file }]);
	const heard = jest.fn();
	form.on('error', heard);
	form.close();
	await new Promise(setImmediate);
	expect(form.flaw).toBeUndefined();
	expect(heard).not.toHaveBeenCalled();
});
