import { startSandbox, type Sandbox } from '../../../sandbox/server';
import { formOf, lancepilot } from '../client';

let sandbox: Sandbox;
beforeEach(async () => {
	sandbox = await startSandbox();
});
afterEach(() => sandbox.close());

const fields = {
	name: 'spring',
	language: 'en',
	category: 'MARKETING',
	'header[type]': 'media',
	'header[media][type]': 'image',
	'body[text]': 'Hello {{1}}',
	'body[variables][0]': 'Ada',
	'buttons[0][type]': 'URL',
	'buttons[0][text]': 'Open',
	'buttons[0][url]': 'https://example.com/{{1}}',
	'buttons[0][variables][0]': 'a',
};
const create = async (contentType: string) => {
	const picture = { content: Buffer.from('picture'), contentType };
	const form = formOf(fields, { 'header[media][file]': picture });
	const { status, text } = await lancepilot(sandbox)('POST', '/templates', { form });
	return { status, body: JSON.parse(text) };
};

it('takes a template with a picture as a form, and gives it as it gives others', async () => {
	const { status, body } = await create('image/png');
	expect(status).toBe(201);
	expect(body.data.components).toEqual({
		header: { type: 'media', media: { type: 'image', handle: '4:sandbox' } },
		body: { text: 'Hello {{1}}', variables: ['Ada'] },
		footer: null,
		buttons: [{ type: 'URL', text: 'Open', url: 'https://example.com/{{1}}', variables: ['a'] }],
	});
});

it('refuses a picture that is none', async () => {
	expect(await create('text/plain')).toMatchObject({
		status: 422,
		body: { errors: { 'header.media.file': [expect.any(String)] } },
	});
});
