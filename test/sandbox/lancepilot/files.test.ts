import { startSandbox, type Sandbox } from '../../../sandbox/server';
import { bytes, formOf, lancepilot } from '../client';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

const messages = '/contacts/number/15005550199/messages';
const user = { name: 'Sam', email: 's@example.com', timezone: 'UTC', status: '1' };
const header = 'template_data[header][file]';
const newImport = () => ({ name: `Import ${Math.random()}` });

describe.each([
	['image', 5120, 'image/png', `${messages}/image`, 'file', () => ({}), 201],
	['audio', 16384, 'audio/mpeg', `${messages}/audio`, 'file', () => ({}), 201],
	['video', 16384, 'video/mp4', `${messages}/video`, 'file', () => ({}), 201],
	['document', 102400, 'application/pdf', `${messages}/document`, 'file', () => ({}), 201],
	['contact avatar', 2048, 'image/png', '/contacts/1042', 'avatar', () => ({ name: 'A' }), 200],
	['user avatar', 1024, 'image/png', '/users/12', 'avatar', () => user, 200],
	['contact import', 5120, 'text/csv', '/contact-imports', 'file', newImport, 201],
])('%s of up to %i kilobytes', (_kind, kilobytes, contentType, path, field, fields, accepted) => {
	const limit = kilobytes * 1024;
	const upload = (size: number, type = contentType) => {
		const form = formOf(fields(), {
			[field]: { content: bytes(size), size, contentType: type, filename: 'file' },
		});
		return lancepilot(sandbox)('POST', path, { form });
	};

	it.each([
		['one byte under the limit', limit - 1],
		['at the limit', limit],
	])('is accepted %s', async (_what, size) => {
		expect((await upload(size)).status).toBe(accepted);
	});

	it('is refused one byte over the limit', async () => {
		const { status, text } = await upload(limit + 1);
		expect(status).toBe(422);
		expect(JSON.parse(text)).toEqual({
			message: 'Validation error',
			errors: { [field]: [`The ${field} field must not be greater than ${kilobytes} kilobytes.`] },
		});
	});

	it('is refused as another type of file', async () => {
		const { status, text } = await upload(1, 'application/zip');
		expect(status).toBe(422);
		expect(text).toContain(`The ${field} field must be a`);
	});
});

describe('the type of a file', () => {
	const upload = (kind: string, contentType: string) =>
		lancepilot(sandbox)('POST', `${messages}/${kind}`, {
			form: formOf({}, { file: { content: Buffer.from('x'), contentType } }),
		});

	it.each([
		['image', 'image/jpeg'],
		['audio', 'audio/aac'],
		['audio', 'audio/amr'],
		['audio', 'audio/mp4'],
		['audio', 'audio/ogg; codecs=opus'],
		['audio', 'audio/opus'],
		['audio', 'audio/x-mp3'],
		['image', 'image/pjpeg'],
		['video', 'video/3gpp'],
		['video', 'video/3gp'],
		['document', 'text/plain; charset=utf-8'],
		['document', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
	])('%s takes %s', async (kind, contentType) => {
		expect((await upload(kind, contentType)).status).toBe(201);
	});

	it.each([
		['image', 'image/gif', 'jpg, png'],
		['image', 'image/webp', 'jpg, png'],
		['audio', 'audio/wav', 'aac, amr, mp3, m4a, ogg'],
		['video', 'video/quicktime', 'mp4, 3gp'],
		['document', 'text/csv', 'txt, docx, ppt, pptx, xls, xlsx, doc, pdf'],
	])('%s refuses %s and lists what it takes', async (kind, contentType, listed) => {
		const { status, text } = await upload(kind, contentType);
		expect(status).toBe(422);
		expect(JSON.parse(text)).toMatchObject({
			errors: { file: [`The file field must be a file of type: ${listed}.`] },
		});
	});
});

describe('the media of a template header', () => {
	const send = (field: string, size: number, contentType = 'image/png') =>
		lancepilot(sandbox)('POST', '/contacts/1042/template-messages', {
			form: formOf(
				{ template_id: '4822', 'template_data[body][variables][]': ['Ada', '20%'] },
				{ [field]: { content: bytes(size), size, contentType } },
			),
		});

	it.each([header, 'template_data[header][media][file]'])('comes as %s', async (field) => {
		expect((await send(field, 16384 * 1024)).status).toBe(201);
		expect(sandbox.messages().at(-1)).toMatchObject({
			kind: 'template',
			text: 'Hello Ada, 20% off until Sunday.',
			file: { size: 16384 * 1024 },
		});
	});

	it('is refused over 16384 kilobytes', async () => {
		expect((await send(header, 16384 * 1024 + 1)).status).toBe(422);
	});

	it('is refused when the template wants another kind', async () => {
		expect((await send(header, 1, 'video/mp4')).status).toBe(422);
	});
});
