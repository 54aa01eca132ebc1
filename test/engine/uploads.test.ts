import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import type { IBinaryData } from 'n8n-workflow';
import { partsOf } from '../support/multipart';
import { islashNode, lancepilotNode, runNode } from '../support/nodes';
import { openFilesSettled } from '../support/openFiles';
import { engine, recorder, setUpStation } from '../support/station';

setUpStation();

const bytes = randomBytes(100_000);
const fromBinary = { mediaSource: 'binary', binaryPropertyName: 'data' };

const inline = (mimeType: string, fileName?: string): IBinaryData => ({
	data: bytes.toString('base64'),
	mimeType,
	...(fileName !== undefined && { fileName }),
});

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const silent = {
	mimeType: 'application/force-download',
	fileName: 'IMG 2027.001',
	fileExtension: undefined,
};

/** Sends one document whose item has this binary, and gives the one part that arrived. */
async function uploaded(binary: IBinaryData, node = lancepilotNode('sendDocument', fromBinary)) {
	const { error } = await runNode(engine, recorder, node, [{ json: {}, binary: { data: binary } }]);
	expect(error?.message).toBeUndefined();
	expect(recorder.requests).toHaveLength(1);
	const [request] = recorder.requests;
	if (!request) throw new Error('nothing arrived');
	const part = partsOf(request).find(({ headers }) => headers[0]?.includes('filename'));
	if (!part) throw new Error('no file arrived');
	return { request, ...part };
}

describe.each([
	['Lancepilot', lancepilotNode('sendDocument', fromBinary)],
	['iSlash', islashNode(fromBinary)],
])('A file goes out through %s as multipart', (_, node) => {
	test('a stored file, streamed: same bytes, name, mime type and a true length', async () => {
		const binary = await engine.storeBinary(Readable.from([bytes]), {
			mimeType: 'application/pdf',
			fileName: 'offer.pdf',
		});
		expect(binary.id).toMatch(/^filesystem-v2:/);
		const { request, headers, content } = await uploaded(binary, node);
		expect(headers).toEqual([
			'Content-Disposition: form-data; name="file"; filename="offer.pdf"',
			'Content-Type: application/pdf',
		]);
		expect(content.equals(bytes)).toBe(true);
		expect(request.headers['content-length']).toBe(String(request.body.length));
		expect(request.headers['transfer-encoding']).toBeUndefined();
	});

	test('a file held in the item as base64', async () => {
		const { request, content } = await uploaded(inline('application/pdf', 'offer.pdf'), node);
		expect(content.equals(bytes)).toBe(true);
		expect(request.headers['content-length']).toBe(String(request.body.length));
	});
});

test('Each item goes out with its own file', async () => {
	const items = ['first', 'second'].map((word) => ({
		json: {},
		binary: { data: { ...inline('application/pdf', `${word}.pdf`), data: btoa(word) } },
	}));
	await runNode(engine, recorder, lancepilotNode('sendDocument', fromBinary), items);
	const files = recorder.requests.map((request) => partsOf(request)[0]);
	expect(files.map((file) => [file?.headers[0], file?.content.toString()])).toEqual([
		['Content-Disposition: form-data; name="file"; filename="first.pdf"', 'first'],
		['Content-Disposition: form-data; name="file"; filename="second.pdf"', 'second'],
	]);
});

test('A stored file whose size the item does not say arrives whole, with a true length', async () => {
	const stored = await engine.storeBinary(bytes, { mimeType: 'application/pdf' });
	const { request, content } = await uploaded({ ...stored, bytes: undefined });
	expect(content.equals(bytes)).toBe(true);
	expect(request.headers['content-length']).toBe(String(request.body.length));
});

describe('The file name', () => {
	test.each([
		['of another script', '报价单 – Größe.pdf', '报价单 – Größe.pdf'],
		['with quotes', 'the "big" one.pdf', "the 'big' one.pdf"],
		['with line breaks', 'a\r\nX-Injected: 1\r\n\r\nb.pdf', 'a X-Injected: 1 b.pdf'],
	])('%s arrives readable and can add nothing to the request', async (_, fileName, expected) => {
		const stored = await engine.storeBinary(bytes, { mimeType: 'application/pdf' });
		for (const binary of [{ ...stored, fileName }, inline('application/pdf', fileName)]) {
			const { headers, content } = await uploaded(binary);
			expect(headers).toEqual([
				`Content-Disposition: form-data; name="file"; filename="${expected}"`,
				'Content-Type: application/pdf',
			]);
			expect(content.equals(bytes)).toBe(true);
			recorder.reset();
		}
	});

	test('is made from the mime type where there is none', async () => {
		const { headers } = await uploaded(inline('application/pdf'));
		expect(headers[0]).toContain('filename="document.pdf"');
	});

	test('takes the extension that n8n found where the mime type is not known', async () => {
		const binary = { ...inline('application/x-thing'), fileExtension: 'abc' };
		const { headers } = await uploaded(binary, islashNode(fromBinary));
		expect(headers[0]).toContain('filename="document.abc"');
	});
});

test('A mime type with parameters goes out as the item has it', async () => {
	const node = lancepilotNode('sendAudio', fromBinary);
	const { headers } = await uploaded(inline('audio/ogg; codecs=opus', 'note.ogg'), node);
	expect(headers[1]).toBe('Content-Type: audio/ogg; codecs=opus');
});

test.each([
	'application/octet-stream',
	'application/octet-stream;charset=UTF-8',
	'binary/octet-stream',
])('A file that is only bytes (%s) goes out as what its name says', async (mimeType) => {
	const node = lancepilotNode('sendImage', fromBinary);
	const { headers } = await uploaded(inline(mimeType, 'Photo.JPEG'), node);
	expect(headers[1]).toBe('Content-Type: image/jpeg');
});

describe('What a file is goes out as services name it', () => {
	const png = Buffer.from('\x89PNG\r\n\x1a\n a picture', 'latin1');

	test.each([
		['sendDocument', 'application/force-download', 'offer.pdf', 'application/pdf'],
		['sendDocument', 'application/x-download', 'Offer.DOCX', DOCX],
		['sendImage', 'image/pjpeg', 'photo.jpg', 'image/jpeg'],
		['sendImage', 'image/jpg', 'photo', 'image/jpeg'],
		['sendImage', 'application/octet-stream', 'photo.jfif', 'image/jpeg'],
		['sendAudio', 'audio/opus', 'note', 'audio/ogg'],
		['sendAudio', 'application/octet-stream', 'note.opus', 'audio/ogg'],
		['sendAudio', 'application/octet-stream', 'note.oga', 'audio/ogg'],
		['sendAudio', 'audio/x-mp3', 'note.mp3', 'audio/mpeg'],
		['sendVideo', 'video/3gp', 'clip.3gp', 'video/3gpp'],
	])('%s of %s, named %s: %s', async (operation, mimeType, fileName, expected) => {
		for (const node of [lancepilotNode(operation, fromBinary), islashNode(fromBinary)]) {
			const { headers } = await uploaded(inline(mimeType, fileName), node);
			expect(headers[1]).toBe(`Content-Type: ${expected}`);
			recorder.reset();
		}
	});

	test.each([
		['inline', async () => await Promise.resolve(png.toString('base64'))],
		['stored', async () => await engine.storeBinary(png, { mimeType: 'text/plain' })],
	])('as its first bytes show where type and name say nothing: %s', async (_, content) => {
		const data = await content();
		const binary = { ...(typeof data === 'string' ? { data } : data), ...silent };
		const node = lancepilotNode('sendImage', fromBinary);
		const { headers, content: sent } = await uploaded(binary, node);
		expect(headers).toEqual([
			'Content-Disposition: form-data; name="file"; filename="IMG 2027.001.png"',
			'Content-Type: image/png',
		]);
		expect(sent.equals(png)).toBe(true);
		expect(await openFilesSettled(0)).toEqual([]);
	});
});

test('A mime type cannot add headers to the part', async () => {
	const { headers } = await uploaded(
		inline('a/b\r\nX-Injected: 1', 'x.bin'),
		islashNode(fromBinary),
	);
	expect(headers).toEqual([
		'Content-Disposition: form-data; name="file"; filename="x.bin"',
		'Content-Type: application/octet-stream',
	]);
});

describe('The file can be named in several ways', () => {
	test('another binary field', async () => {
		const node = lancepilotNode('sendDocument', { ...fromBinary, binaryPropertyName: 'invoice' });
		const binary = { invoice: inline('application/pdf', 'right.pdf'), data: inline('image/png') };
		await runNode(engine, recorder, node, [{ json: {}, binary }]);
		expect(recorder.requests[0]?.body.includes('filename="right.pdf"')).toBe(true);
	});

	test.each([
		['the binary object of the input item', '={{ $input.item.binary.data }}'],
		['an expression that gives the field name', '={{ Object.keys($binary)[0] }}'],
	])('%s', async (_, binaryPropertyName) => {
		const node = lancepilotNode('sendDocument', { ...fromBinary, binaryPropertyName });
		const { content } = await uploaded(inline('application/pdf', 'offer.pdf'), node);
		expect(content.equals(bytes)).toBe(true);
	});

	test('the stored binary object through $binary', async () => {
		const binary = await engine.storeBinary(bytes, { mimeType: 'application/pdf' });
		const node = lancepilotNode('sendDocument', {
			...fromBinary,
			binaryPropertyName: '={{ $binary.data }}',
		});
		const { content } = await uploaded(binary, node);
		expect(content.equals(bytes)).toBe(true);
	});
});

describe('Before anything is sent', () => {
	const send = async (node = lancepilotNode('sendImage', fromBinary), binary?: IBinaryData) =>
		await runNode(engine, recorder, node, [
			{ json: {}, ...(binary && { binary: { data: binary } }) },
		]);

	test.each([
		['stored', async () => await engine.storeBinary(Buffer.alloc(0), { mimeType: 'image/png' })],
		['inline', async () => await Promise.resolve({ data: '', mimeType: 'image/png' })],
	])('a zero-byte file is refused: %s', async (_, empty) => {
		const { error } = await send(undefined, await empty());
		expect(error?.message).toBe('File "image.png" is an empty file (0 bytes)');
		expect(recorder.requests).toHaveLength(0);
	});

	test('a file of the wrong kind is refused', async () => {
		const { error } = await send(undefined, inline('application/pdf', 'offer.pdf'));
		expect(error?.message).toBe(
			'File "offer.pdf" is of type application/pdf, which cannot be sent this way',
		);
		expect(recorder.requests).toHaveLength(0);
	});

	test('an item without a file says which field was meant, and what to do', async () => {
		const { error } = await send();
		expect(error?.message).toBe('Input Binary Field "data" names no file of this item');
		expect(error?.description).toBe(
			'Recipient: +442079460958.\nConnect a node that gives a file, such as HTTP Request or Read/Write Files from Disk, and enter the name of the field that holds it.',
		);
		expect(recorder.requests).toHaveLength(0);
	});

	test('an item whose files have other names says which', async () => {
		const files = { photo: inline('image/png', 'a.png'), scan: inline('image/png', 'b.png') };
		const { error } = await runNode(engine, recorder, lancepilotNode('sendImage', fromBinary), [
			{ json: {}, binary: files },
		]);
		expect(error?.description).toBe(
			'Recipient: +442079460958.\nEnter where this item has a file: photo, scan.',
		);
		expect(recorder.requests).toHaveLength(0);
	});

	test('a picture one byte over the limit is refused; one at the limit arrives whole', async () => {
		const limit = 5_242_880;
		const over = await engine.storeBinary(Buffer.alloc(limit + 1, 7), {
			mimeType: 'image/png',
			fileName: 'big.png',
		});
		expect((await send(undefined, over)).error?.message).toContain('"big.png" is too large');
		expect(recorder.requests).toHaveLength(0);

		const whole = Buffer.alloc(limit, 7);
		const atLimit = await engine.storeBinary(whole, { mimeType: 'image/png', fileName: 'big.png' });
		const { content } = await uploaded(atLimit, lancepilotNode('sendImage', fromBinary));
		expect(content.equals(whole)).toBe(true);
	});
});
