import { startSandbox, type Sandbox } from '../../../sandbox/server';
import { formOf, lancepilot, send } from '../client';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

const call = (...parameters: Parameters<ReturnType<typeof lancepilot>>) =>
	lancepilot(sandbox)(...parameters);
const toNumber = '/contacts/number/15005550199';

async function errorsOf(...parameters: Parameters<typeof call>): Promise<unknown> {
	const { status, text } = await call(...parameters);
	expect(status).toBe(422);
	const body = JSON.parse(text);
	expect(body.message).toBe('Validation error');
	return body.errors;
}

describe('without the right token', () => {
	it.each([
		['no header', {}],
		['a wrong token', { authorization: 'Bearer wrong' }],
		['another scheme', { authorization: 'Basic demo-lancepilot-token' }],
	])('answers 401 to %s', async (_what, headers) => {
		const answer = await send('GET', `${sandbox.lancepilot.baseUrl}/workspaces`, {
			headers: { ...headers },
		});
		expect(answer.status).toBe(401);
		expect(JSON.parse(answer.text)).toEqual({ message: 'Unauthenticated.' });
	});
});

describe('for what does not exist', () => {
	const text = { json: { text: { body: 'Hello' } } };
	const elsewhere = '/../00000000-0000-4000-8000-000000000000';
	it.each([
		['workspace', 'POST', `${elsewhere}${toNumber}/messages/text`, text],
		['workspace id that is no UUID', 'GET', '/../sales/roles', {}],
		['contact', 'POST', '/contacts/9999/messages/text', text],
		['contact, whatever the body', 'POST', '/contacts/9999/messages/text', { json: {} }],
		['number ending in 0404', 'POST', '/contacts/number/15005550404/messages/text', text],
		['label', 'DELETE', '/labels/99', {}],
		['label id that is no number', 'DELETE', '/labels/hot', {}],
	])('answers 404 to an unknown %s', async (_what, method, path, parts) => {
		const answer = await call(method, path, parts);
		expect(answer.status).toBe(404);
		expect(JSON.parse(answer.text)).toEqual({ message: 'Resource not found.', status: 404 });
	});

	it('takes a template to a number that nobody has, which makes it a contact', async () => {
		const parts = { json: { template_id: 4823 } };
		const answer = await call('POST', '/contacts/number/15005550404/template-messages', parts);
		expect(answer.status).toBe(201);
	});

	it('answers an unknown template in the words of the template pages', async () => {
		const answer = await call('GET', '/templates/99');
		expect(answer.status).toBe(404);
		expect(JSON.parse(answer.text)).toEqual({ success: false, message: 'Template not found' });
	});
});

describe('for invalid input', () => {
	it('names every missing field by its dotted name', async () => {
		expect(await errorsOf('POST', `${toNumber}/messages/text`, { json: {} })).toEqual({
			text: ['The text field is required.'],
			'text.body': ['The text.body field is required.'],
		});
	});

	it.each([
		['an empty text', { json: { text: { body: '' } } }],
		['a blank text', { json: { text: { body: ' \n' } } }],
		['null', { json: { text: { body: null } } }],
	])('takes %s as missing', async (_what, parts) => {
		expect(await errorsOf('POST', `${toNumber}/messages/text`, parts)).toEqual({
			'text.body': ['The text.body field is required.'],
		});
	});

	it('takes broken JSON as no input', async () => {
		const parts = { body: '{"name":', headers: { 'content-type': 'application/json' } };
		expect(await errorsOf('POST', '/tags', parts)).toEqual({
			name: ['The name field is required.'],
		});
	});

	it.each([
		['POST', '/tags', { name: 5 }, { name: ['The name field must be a string.'] }],
		[
			'POST',
			'/tags',
			{ name: 'x'.repeat(256) },
			{ name: ['The name field must not be greater than 255 characters.'] },
		],
		[
			'POST',
			'/contacts',
			{ number: '+15005550123', email: 'ada', gender: 'none' },
			{
				email: ['The email field must be a valid email address.'],
				gender: ['The selected gender is invalid.'],
			},
		],
		[
			'POST',
			'/contacts',
			{ number: '+1 500 555 0199' },
			{ number: ['The number has already been taken.'] },
		],
		[
			'POST',
			'/contact/1042/toggle-tag',
			{ tag_id: 'x' },
			{ tag_id: ['The tag id field must be an integer.'] },
		],
		[
			'POST',
			'/contact/1042/toggle-tag',
			{ tag_id: 99 },
			{ tag_id: ['The selected tag id is invalid.'] },
		],
		[
			'POST',
			`${toNumber}/messages/image`,
			{ file: 'menu.jpg' },
			{ file: ['The file field must be a valid URL.'] },
		],
	])('%s %s with %j answers %j', async (method, path, json, errors) => {
		expect(await errorsOf(method, path, { json })).toEqual(errors);
	});

	it('wants a file in the form, not its name', async () => {
		const form = formOf({ file: 'https://files.example.com/a.png' });
		expect(await errorsOf('POST', `${toNumber}/messages/image`, { form })).toEqual({
			file: ['The file field is required.'],
		});
	});

	it('reads the numbers and booleans of a form', async () => {
		const form = formOf({ name: 'Sam', email: 's@example.com', timezone: 'UTC', status: 'maybe' });
		expect(await errorsOf('POST', '/users/12', { form })).toEqual({
			status: ['The status field must be true or false.'],
		});
	});

	it('answers 415 to a body of an undocumented type', async () => {
		const headers = { 'content-type': 'text/plain' };
		expect(await call('POST', '/tags', { body: 'name', headers })).toMatchObject({ status: 415 });
		const form = formOf({ 'text[body]': 'Hello' });
		const answer = await call('POST', `${toNumber}/messages/text`, { form });
		expect(answer.status).toBe(415);
	});

	it('answers 400 to a multipart body without its boundary', async () => {
		const headers = { 'content-type': 'multipart/form-data' };
		const answer = await call('POST', '/contact-imports', { body: 'name=x', headers });
		expect(answer.status).toBe(400);
	});
});

describe('with the 24-hour window closed', () => {
	const closed = '/contacts/number/15005552400';

	it('says so by number and by contact', async () => {
		for (const contact of [closed, '/contacts/1045']) {
			const { text } = await call('GET', `${contact}/can-send-free-message`);
			expect(JSON.parse(text)).toEqual({ data: { canSend: false } });
		}
	});

	it('refuses a free-form message and takes a template', async () => {
		const before = sandbox.messages().length;
		expect(
			await errorsOf('POST', `${closed}/messages/text`, { json: { text: { body: 'Hi' } } }),
		).toHaveProperty('contact');
		expect(sandbox.messages()).toHaveLength(before);
		const template = await call('POST', `${closed}/template-messages`, {
			json: { template_id: 4823 },
		});
		expect(template.status).toBe(201);
	});
});
