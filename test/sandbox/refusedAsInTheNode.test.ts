import { startSandbox, type Sandbox } from '../../sandbox/server';
import { formOf, islash, lancepilot, type RequestParts } from './client';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

const session = 'demo-islash-session';
const text = (body: string): RequestParts => ({ json: { text: { body } } });
const toLancepilot = async (number: string, parts = text('Hi'), kind = 'text') => {
	const path = `/contacts/number/${encodeURIComponent(number)}/messages/${kind}`;
	return (await lancepilot(sandbox)('POST', path, parts)).status;
};
const toIslash = async (fields: Record<string, string>, files?: Parameters<typeof formOf>[1]) => {
	const form = formOf({ session, identity: '85290000001', ...fields }, files);
	return (await islash(sandbox)('POST', '/send-session-message', { form })).status;
};
const recipient = () => sandbox.messages().at(-1)?.recipient;

describe('a phone number', () => {
	it.each([
		['+44 (0)20 7946 0958', '442079460958'],
		['4402079460958', '442079460958'],
		['+39 (0)331 123456', '390331123456'],
		['+49 170 5550123', '491705550123'],
		['85290000001', '85290000001'],
	])('%s reaches %s, in both services', async (written, number) => {
		expect(await toLancepilot(written)).toBe(201);
		expect(recipient()).toBe(number);
		expect(await toIslash({ identity: written, text: 'Hi' })).toBe(200);
		expect(recipient()).toBe(number);
	});

	it.each([
		['too short', '123456'],
		['too long', '1234567890123456'],
		['with a digit too many for its country', '4420794609581'],
		['of a country code that does not exist', '9991234567890'],
		['without country code', '02079460958'],
		['two in one', '+442079460958, +442079460959'],
		['with an extension', '+1 500 555 0199 ext. 12'],
		['of a group', '120363041234567890@g.us'],
	])('%s is refused, in both services', async (_what, number) => {
		const before = sandbox.messages().length;
		expect(await toLancepilot(number)).toBe(422);
		expect(await toIslash({ identity: number, text: 'Hi' })).toBe(400);
		const json = { session, identity: number, template_name: 'thank_you_en' };
		expect(await islash(sandbox)('POST', '/send-message', { json })).toMatchObject({ status: 400 });
		const contact = await lancepilot(sandbox)('POST', '/contacts', { json: { number } });
		expect(contact.status).toBe(422);
		expect(sandbox.messages()).toHaveLength(before);
	});
});

describe('the length of a text', () => {
	it.each([
		['letters', 'x'],
		['emoji, each of which is one character', '👍'],
	])('of 4,096 %s is taken and of one more refused, in both services', async (_what, letter) => {
		expect(await toLancepilot('85290000001', text(letter.repeat(4096)))).toBe(201);
		expect(await toLancepilot('85290000001', text(letter.repeat(4097)))).toBe(422);
		expect(await toIslash({ text: letter.repeat(4096) })).toBe(200);
		expect(await toIslash({ text: letter.repeat(4097) })).toBe(400);
	});

	const file = () => ({ content: Buffer.from('x'), contentType: 'image/png', filename: 'a.png' });
	it.each([
		[1024, 201, 200],
		[1025, 422, 400],
	])('of a caption of %i characters', async (length, ofLancepilot, ofIslash) => {
		const caption = '👍'.repeat(length);
		const form = formOf({ caption }, { file: file() });
		expect(await toLancepilot('85290000001', { form }, 'image')).toBe(ofLancepilot);
		const json = { file: 'https://files.example.com/a.png', caption };
		expect(await toLancepilot('85290000001', { json }, 'image')).toBe(ofLancepilot);
		expect(await toIslash({ text: caption }, { file: file() })).toBe(ofIslash);
		const url = { text: caption, file_url: 'https://files.example.com/a.png' };
		expect(await toIslash(url)).toBe(ofIslash);
	});

	it('beside a sticker, which has no caption, is that of a text', async () => {
		expect(await toIslash({ text: 'x'.repeat(4096), sticker_id: '71' })).toBe(200);
		expect(await toIslash({ text: 'x'.repeat(4097), sticker_id: '71' })).toBe(400);
	});
});

it('A file without content is refused, in both services', async () => {
	const file = { content: Buffer.alloc(0), contentType: 'image/png', filename: 'a.png' };
	expect(await toLancepilot('85290000001', { form: formOf({}, { file }) }, 'image')).toBe(422);
	expect(await toIslash({}, { file })).toBe(400);
});
