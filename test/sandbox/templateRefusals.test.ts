import { startSandbox, type Sandbox } from '../../sandbox/server';
import { formOf, islash, lancepilot } from './client';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

/** What an answer says, where nothing was delivered. */
const refused = async (answer: Promise<{ status: number; text: string }>) => {
	const before = sandbox.messages().length;
	const { status, text } = await answer;
	expect(sandbox.messages()).toHaveLength(before);
	return { status, body: JSON.parse(text) };
};

const FLAWS = [
	['empty', '', 'is empty'],
	['blank', ' ', 'is empty'],
	['with a line break', 'a\nb', 'holds a line break'],
	['with a line break of Windows', 'a\r\nb', 'holds a line break'],
	['with a tab', 'a\tb', 'holds a tab'],
	['with five spaces', 'a     b', 'holds more than four spaces in a row'],
] as const;

const picture = { content: Buffer.from('x'), contentType: 'image/png', filename: 'a.png' };
const clip = { content: Buffer.from('x'), contentType: 'video/mp4', filename: 'a.mp4' };
const paper = { content: Buffer.from('x'), contentType: 'application/pdf', filename: 'a.pdf' };
const nothing = { ...picture, content: Buffer.alloc(0) };

describe('Lancepilot', () => {
	/** Sends "order_ready", which has a variable in its header, its body and its button. */
	const post = async (data: object, id = 4821) =>
		await lancepilot(sandbox)('POST', '/contacts/1042/template-messages', {
			json: { template_id: id, template_data: data },
		});
	const whole = (header: string[], body: string[], ...buttons: string[][]) => ({
		header: { variables: header },
		body: { variables: body },
		buttons: buttons.map((variables) => ({ type: 'URL', variables })),
	});
	const errorsOf = async (data: object, id?: number) => {
		const { status, body } = await refused(post(data, id));
		expect([status, body.message]).toEqual([422, 'Validation error']);
		return body.errors as unknown;
	};

	it('takes a template with the values that it has places for', async () => {
		expect((await post(whole(['A-17'], ['a    b'], ['a-17']))).status).toBe(201);
	});

	describe.each([
		['header', (text: string) => whole([text], ['Ada'], ['a']), 'header.variables.0'],
		['body', (text: string) => whole(['A'], [text], ['a']), 'body.variables.0'],
		['button', (text: string) => whole(['A'], ['Ada'], [text]), 'buttons.0.variables.0'],
	])('refuses in the %s', (_part, data, place) => {
		it.each(FLAWS)('a value %s', async (_what, text, flaw) => {
			expect(await errorsOf(data(text))).toEqual({
				[`template_data.${place}`]: [`The template data.${place} field ${flaw}.`],
			});
		});
	});

	it.each<[string, object, string, number]>([
		['no value for the header', whole([], ['Ada'], ['a']), 'header.variables', 1],
		['two for the header', whole(['A', 'B'], ['Ada'], ['a']), 'header.variables', 1],
		['no value for the body', whole(['A'], [], ['a']), 'body.variables', 1],
		['two for the body', whole(['A'], ['Ada', 'B'], ['a']), 'body.variables', 1],
		['no value for the button', whole(['A'], ['Ada'], []), 'buttons.0.variables', 1],
		['no entry for the button', whole(['A'], ['Ada']), 'buttons', 1],
		['an entry too many', whole(['A'], ['Ada'], ['a'], ['b']), 'buttons', 1],
	])('refuses %s', async (_what, data, place, count) => {
		expect(await errorsOf(data)).toEqual({
			[`template_data.${place}`]: [`The template data.${place} field must contain ${count} items.`],
		});
	});

	it.each([
		['header.variables', { header: { variables: ['A'] } }],
		['body.variables', { body: { variables: ['A'] } }],
		['buttons', { buttons: [{ type: 'URL', variables: ['a'] }] }],
	])('refuses %s for a template without variables', async (place, data) => {
		expect(await errorsOf(data, 4823)).toHaveProperty([`template_data.${place}`]);
	});

	describe('the media of a header', () => {
		const values = { body: { variables: ['Ada', '20%'] } };
		const field = 'template_data.header.file';
		const upload = async (file: Parameters<typeof formOf>[1]) =>
			await lancepilot(sandbox)('POST', '/contacts/1042/template-messages', {
				form: formOf(
					{ template_id: '4822', 'template_data[body][variables][]': ['Ada', '20%'] },
					file,
				),
			});
		const kinds = ['The template data.header.file field must be a file of type: jpg, png.'];
		const withUrl = (file: string) => ({ ...values, header: { file } });

		it.each([
			['none', values, ['The template data.header.file field is required.']],
			['a video by its address', withUrl('https://files.example.com/a.mp4?x=1'), kinds],
			['a document by its address', withUrl('https://files.example.com/a.PDF'), kinds],
		])('is refused where there is %s', async (_what, data, errors) => {
			expect(await errorsOf(data, 4822)).toEqual({ [field]: errors });
		});

		it.each([
			['a video', clip],
			['a document', paper],
			['a picture without content', nothing],
		])('is refused where there is %s', async (_what, file) => {
			const answer = await refused(upload({ 'template_data[header][file]': file }));
			expect(answer).toMatchObject({ status: 422, body: { errors: { [field]: kinds } } });
		});

		it.each([
			['without an extension', 'https://files.example.com/picture'],
			['of a picture', 'https://files.example.com/a.jpeg'],
		])('is taken by an address %s', async (_what, url) => {
			expect((await post(withUrl(url), 4822)).status).toBe(201);
		});

		it.each([
			['a text above it', 4821, whole(['A'], ['Ada'], ['a'])],
			['nothing above it', 4823, {}],
		])('is refused for a template with %s', async (_what, id, data: { header?: object }) => {
			const header = { ...data.header, file: 'https://files.example.com/a.png' };
			expect(await errorsOf({ ...data, header }, id)).toEqual({
				[field]: ['The template data.header.file field is prohibited.'],
			});
		});
	});
});

describe('iSlash', () => {
	const chat = { session: 'demo-islash-session', identity: '85290000001' };
	const values = { variable_1: 'Ada', variable_2: 'A-17', button_url_variable_1: 'a-17' };
	const send = async (
		name: string,
		fields: Record<string, string>,
		media?: Parameters<typeof formOf>[1],
		path = '/send-message',
	) => {
		const all = { ...chat, template_name: name, ...fields };
		const parts = media ? { form: formOf(all, media) } : { json: all };
		return await islash(sandbox)('POST', path, parts);
	};
	const messageOf = async (...parameters: Parameters<typeof send>) => {
		const { status, body } = await refused(send(...parameters));
		expect([status, body.meta.code]).toEqual([400, 'RESP_INVALID_PARAMETER']);
		return body.meta.message as unknown;
	};
	const later = { send_at: '2027-01-15 09:30:00' };

	it('takes a template with the values that it has places for', async () => {
		expect((await send('order_ready_en', { ...values, variable_1: 'a    b' })).status).toBe(200);
	});

	describe.each(Object.keys(values))('refuses in %s', (name) => {
		it.each(FLAWS)('a value %s', async (_what, text, flaw) => {
			const complaint = text.trim() === '' ? 'is required by order_ready_en' : flaw;
			expect(await messageOf('order_ready_en', { ...values, [name]: text })).toBe(
				`${name} ${complaint}.`,
			);
		});
	});

	it.each(Object.keys(values))('refuses a template without its %s', async (name) => {
		const others = Object.fromEntries(Object.entries(values).filter(([other]) => other !== name));
		const complaint = `${name} is required by order_ready_en.`;
		expect(await messageOf('order_ready_en', others)).toBe(complaint);
		const scheduled = { ...others, ...later };
		expect(await messageOf('order_ready_en', scheduled, undefined, '/schedule-message')).toBe(
			complaint,
		);
	});

	it.each([
		['order_ready_en', { ...values, variable_3: 'B' }, 'variable_3'],
		['thank_you_en', { variable_1: 'Ada' }, 'variable_1'],
		['thank_you_en', { button_url_variable_1: 'a' }, 'button_url_variable_1'],
	])('refuses for %s what it has no place for: %j', async (name, fields, surplus) => {
		expect(await messageOf(name, fields)).toBe(`${name} has no ${surplus}.`);
	});

	it.each([
		['none', undefined, 'media is required by new_arrivals_en: an image.'],
		['a video', { media: clip }, 'media must be an image.'],
		['a document', { media: paper }, 'media must be an image.'],
		['a picture without content', { media: nothing }, 'media is empty.'],
	])('refuses a picture that is %s', async (_what, media, message) => {
		expect(await messageOf('new_arrivals_en', { variable_1: 'Ada' }, media)).toBe(message);
	});

	it('refuses media for a template without any', async () => {
		expect(await messageOf('thank_you_en', {}, { media: picture })).toBe(
			'thank_you_en has no media.',
		);
	});
});
