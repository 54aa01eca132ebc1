import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { MultipartForm } from '../../../../nodes/shared/media/multipartForm';

const bytes = Buffer.from('PDF \u0000 bytes');

function fileFrom(open: () => Readable | Buffer) {
	return {
		fileName: '报价 "A".pdf',
		mimeType: 'application/pdf',
		size: bytes.length,
		identity: 'a',
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
		const boundary = form.body.getBoundary();
		const length = form.body.getLengthSync();
		const sent = await text(form.body.pipe(new PassThrough()));
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
