import { message } from '../../../nodes/Lancepilot/resources/message';
import type { MediaFile } from '../../../nodes/shared/media/mediaFile';
import type { Operation } from '../../../nodes/shared/operation';
import { fileOf, itemWith } from '../../support/items';
import { refusalOf } from '../../support/refusal';

const WORKSPACE = '3f2b6c1e-8a54-4d0e-9b77-5c1d2e3f4a5b';
const workspace = { __rl: true, mode: 'id', value: WORKSPACE };
const byNumber = { __rl: true, mode: 'phoneNumber', value: '+44 20 7946 0958' };
const byId = { __rl: true, mode: 'contactId', value: '1042' };

function operationNamed(value: string): Operation {
	const found = message.operations.find((operation) => operation.value === value);
	if (!found) throw new Error(`no operation ${value}`);
	return found;
}

const RECIPIENTS = [
	['a phone number', byNumber, ['workspaces', WORKSPACE, 'contacts', 'number', '442079460958']],
	['a contact ID', byId, ['workspaces', WORKSPACE, 'contacts', '1042']],
] as const;

const MEDIA = [
	['sendImage', 'image', fileOf(3, 'image/png', 'photo.png'), true],
	['sendAudio', 'audio', fileOf(3, 'audio/ogg', 'note.ogg'), false],
	['sendVideo', 'video', fileOf(3, 'video/mp4', 'clip.mp4'), true],
	['sendDocument', 'document', fileOf(3, 'application/pdf', 'offer.pdf'), false],
] as const;

test('The operations keep the names that saved workflows hold', () => {
	expect(message.operations.map(({ value }) => value)).toEqual([
		'sendText',
		'sendTemplate',
		'sendImage',
		'sendAudio',
		'sendVideo',
		'sendDocument',
		'sendAndWait',
		'checkWindow',
	]);
});

describe.each(RECIPIENTS)('To %s', (_, recipient, path) => {
	test('sendText posts the text as it is, blanks and line breaks included', async () => {
		const item = itemWith({ workspace, recipient, text: '  Hello\n"Ada" 😀 ' });
		expect((await operationNamed('sendText').prepare(item)).request).toEqual({
			method: 'POST',
			path: [...path, 'messages', 'text'],
			json: { text: { body: '  Hello\n"Ada" 😀 ' } },
		});
	});

	test('checkWindow asks whether a free-form message may be sent', async () => {
		const item = itemWith({ workspace, recipient });
		expect((await operationNamed('checkWindow').prepare(item)).request).toEqual({
			method: 'GET',
			path: [...path, 'can-send-free-message'],
		});
	});

	test.each(MEDIA)('%s uploads a file in the field "file"', async (value, kind, file) => {
		const item = itemWith(
			{ workspace, recipient, mediaSource: 'binary', binaryPropertyName: 'data' },
			{ data: file },
		);
		expect((await operationNamed(value).prepare(item)).request).toEqual({
			method: 'POST',
			path: [...path, 'messages', kind],
			form: [{ field: 'file', file }],
		});
	});

	test.each(MEDIA)('%s passes a URL on as JSON', async (value, kind) => {
		const mediaUrl = 'https://files.example.com/a file.bin?x=1';
		const item = itemWith({ workspace, recipient, mediaSource: 'url', mediaUrl });
		expect((await operationNamed(value).prepare(item)).request).toEqual({
			method: 'POST',
			path: [...path, 'messages', kind],
			json: { file: 'https://files.example.com/a%20file.bin?x=1' },
		});
	});
});

describe.each([
	['sendImage', 5_242_880],
	['sendAudio', 16_777_216],
	['sendVideo', 16_777_216],
	['sendDocument', 104_857_600],
])('%s checks its file', (value, limit) => {
	const ownKind = MEDIA.filter(([name]) => name === value).map(([, , file]) => file);
	const otherKinds = MEDIA.filter(([name]) => name !== value).map(([, , file]) => file);
	const upload = (file: MediaFile) =>
		operationNamed(value).prepare(
			itemWith(
				{ workspace, recipient: byId, mediaSource: 'binary', binaryPropertyName: 'data' },
				{ data: file },
			),
		);

	test.each(ownKind)(`up to ${limit} bytes: $mimeType`, async ({ mimeType, fileName }) => {
		const file = fileOf(limit, mimeType, fileName);
		expect((await upload(file)).request.form).toEqual([{ field: 'file', file }]);
		const larger = fileOf(limit + 1, mimeType, fileName);
		expect(await refusalOf(() => upload(larger))).toContain('is too large');
	});

	test.each(otherKinds)('another kind is refused: $mimeType', async (file) => {
		expect(await refusalOf(() => upload(file))).toContain('which cannot be sent this way');
	});
});

describe('What was pasted with blanks around it goes out without them', () => {
	const given = { workspace, recipient: byId };

	test('the IDs of workspace and contact', async () => {
		const blank = { ...workspace, value: ` ${WORKSPACE}\n` };
		const item = itemWith({ workspace: blank, recipient: { ...byId, value: ' 1042 ' } });
		expect((await operationNamed('checkWindow').prepare(item)).request.path).toEqual([
			...['workspaces', WORKSPACE, 'contacts', '1042', 'can-send-free-message'],
		]);
	});

	test('the media URL', async () => {
		const item = itemWith({ ...given, mediaSource: 'url', mediaUrl: ' https://example.com/a ' });
		expect((await operationNamed('sendImage').prepare(item)).request.json).toEqual({
			file: 'https://example.com/a',
		});
	});
});

describe('A caption', () => {
	const given = { workspace, recipient: byNumber, caption: 'Für Sie: “50 %”' };

	test.each(MEDIA.filter(([, , , hasCaption]) => hasCaption))(
		'goes with %s, uploaded or by URL',
		async (value, _, file) => {
			const { request: uploaded } = await operationNamed(value).prepare(
				itemWith({ ...given, mediaSource: 'binary', binaryPropertyName: 'data' }, { data: file }),
			);
			expect(uploaded.form).toEqual([
				{ field: 'caption', value: 'Für Sie: “50 %”' },
				{ field: 'file', file },
			]);
			const { request: linked } = await operationNamed(value).prepare(
				itemWith({ ...given, mediaSource: 'url', mediaUrl: 'https://example.com/a' }),
			);
			expect(linked.json).toEqual({ file: 'https://example.com/a', caption: 'Für Sie: “50 %”' });
		},
	);

	test.each(MEDIA)(
		'%s shows the field only where the API takes one',
		(value, _kind, _file, has) => {
			const names = operationNamed(value).properties.map(({ name }) => name);
			expect(names.includes('caption')).toBe(has);
		},
	);
});

describe('Before anything is sent, these are refused', () => {
	const good = { workspace, recipient: byNumber, text: 'Hello' };

	test.each([
		['an empty text', { ...good, text: '' }, 'Text is empty'],
		['a blank text', { ...good, text: ' \n ' }, 'Text is empty'],
		['an object as text', { ...good, text: { a: 1 } }, 'Text "{"a":1}" is not text'],
		['no workspace', { ...good, workspace: { ...workspace, value: '' } }, 'Workspace is empty'],
		['no number', { ...good, recipient: { ...byNumber, value: '' } }, 'Recipient is empty'],
		['no contact ID', { ...good, recipient: { ...byId, value: ' ' } }, 'Recipient is empty'],
		[
			'a name instead of a number',
			{ ...good, recipient: { ...byNumber, value: 'Ada' } },
			'Recipient "Ada" is not a phone number',
		],
	])('%s', async (_, parameters, message) => {
		const refusal = await refusalOf(() => operationNamed('sendText').prepare(itemWith(parameters)));
		expect(refusal.startsWith(`${message}. `)).toBe(true);
	});

	test('a recipient named in a way that the node does not have', async () => {
		const recipient = { __rl: true, mode: 'id', value: '10420001' };
		const item = itemWith({ ...good, recipient });
		expect(await refusalOf(() => operationNamed('sendText').prepare(item))).toBe(
			'Recipient "id" is not a way to name a recipient. Choose Phone or By ID',
		);
	});

	test('media from a source that there is not', async () => {
		const item = itemWith({ ...good, mediaSource: 'x', mediaUrl: 'https://example.com/a' });
		expect(await refusalOf(() => operationNamed('sendImage').prepare(item))).toBe(
			'Media Source "x" is not one of the choices. Choose one from the list; an expression must give "binary" or "url"',
		);
	});

	test.each([
		'',
		'https://',
		'files.example.com/a.jpg',
		'ftp://example.com/a.jpg',
		'data:image/png;base64,AA',
	])('%j as media URL', async (mediaUrl) => {
		const item = itemWith({ ...good, mediaSource: 'url', mediaUrl });
		expect(await refusalOf(() => operationNamed('sendImage').prepare(item))).toBe(
			`Media URL "${mediaUrl}" is not a web address. Give a public address that begins with https://`,
		);
	});
});

test('An expression may stand for the whole recipient; it is then a phone number', async () => {
	const item = itemWith({ workspace, recipient: 442079460958, text: 'Hello' });
	expect((await operationNamed('sendText').prepare(item)).request.path).toContain('442079460958');
});

describe("A text is held to WhatsApp's limit", () => {
	const usual = { workspace, recipient: byNumber };

	test('of 4,096 characters for a text message', async () => {
		const prepare = async (text: string) =>
			await operationNamed('sendText').prepare(itemWith({ ...usual, text }));
		const longest = '😀'.repeat(4096);
		expect((await prepare(longest)).request.json).toEqual({ text: { body: longest } });
		expect(await refusalOf(() => prepare(`${longest}!`))).toContain(
			' has 4,097 characters; at most 4,096 are allowed. Shorten it',
		);
	});

	test.each([
		['sendImage', 'binary', fileOf(3, 'image/png', 'photo.png')],
		['sendVideo', 'binary', fileOf(3, 'video/mp4', 'clip.mp4')],
		['sendImage', 'url', undefined],
		['sendVideo', 'url', undefined],
	] as const)('of 1,024 for a caption: %s from %s', async (value, mediaSource, file) => {
		const media = { mediaSource, binaryPropertyName: 'data', mediaUrl: 'https://example.com/a' };
		const prepare = async (caption: string) =>
			await operationNamed(value).prepare(
				itemWith({ ...usual, ...media, caption }, file && { data: file }),
			);
		const longest = 'é'.repeat(1024);
		expect(JSON.stringify((await prepare(longest)).request)).toContain(longest);
		expect(await refusalOf(() => prepare(`${longest}!`))).toBe(
			`Caption "${'é'.repeat(80)}…" has 1,025 characters; at most 1,024 are allowed. Shorten it`,
		);
	});
});
