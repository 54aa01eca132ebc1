import { startSandbox, type Sandbox } from '../../../sandbox/server';
import { lancepilot, type RequestParts } from '../client';

let sandbox: Sandbox;
beforeEach(async () => {
	sandbox = await startSandbox();
});
afterEach(() => sandbox.close());

async function body(method: string, path: string, parts?: RequestParts) {
	const { text } = await lancepilot(sandbox)(method, path, parts);
	return JSON.parse(text);
}

it('updates and deletes the record that was created', async () => {
	const { data } = await body('POST', '/labels', { json: { name: 'Warm', color: '#AA3300' } });
	const path = `/labels/${data.id}`;
	expect(await body('PUT', path, { json: { name: 'Hot' } })).toMatchObject({
		data: { id: data.id, attributes: { name: 'Hot' } },
	});
	await body('DELETE', path);
	expect((await lancepilot(sandbox)('DELETE', path)).status).toBe(404);
});

it('adds a tag and takes it away again', async () => {
	const tags = async () =>
		(await body('POST', '/contacts/1042', { json: { name: 'Ada' } })).data.attributes.tag_ids;
	await body('POST', '/contact/1042/toggle-tag', { json: { tag_id: 7 } });
	expect(await tags()).toEqual([7]);
	await body('POST', '/contact/1042/toggle-tag', { json: { tag_id: 7 } });
	expect(await tags()).toEqual([]);
});

it('makes a contact of a number that is new', async () => {
	const text = { json: { text: { body: 'Hello' } } };
	await body('POST', '/contacts/number/15005550177/messages/text', text);
	const again = await lancepilot(sandbox)('POST', '/contacts', {
		json: { number: '+15005550177' },
	});
	expect(again.text).toContain('The number has already been taken.');
});

it('pages through a list', async () => {
	const { text } = await lancepilot(sandbox)('GET', '/templates?page=2&per_page=3');
	expect(JSON.parse(text)).toMatchObject({
		data: [{ id: 4824 }],
		meta: { current_page: 2, per_page: 3, total: 4, last_page: 2, from: 4, to: 4 },
	});
});

it('approves a waiting template on sync, once', async () => {
	expect((await lancepilot(sandbox)('POST', '/templates/sync')).status).toBe(200);
	expect((await body('GET', '/templates/4824')).data.status).toBe('APPROVED');
	expect((await lancepilot(sandbox)('POST', '/templates/sync')).status).toBe(404);
});

it('fills a template from JSON and refuses a wrong number of values', async () => {
	const send = (values: string[]) =>
		lancepilot(sandbox)('POST', '/contacts/1042/template-messages', {
			json: {
				template_id: 4821,
				template_data: {
					header: { variables: ['A-17'] },
					body: { variables: values },
					buttons: [{ type: 'URL', variables: ['a-17'] }],
				},
			},
		});
	expect((await send(['Ada'])).status).toBe(201);
	expect(sandbox.messages()).toMatchObject([{ text: 'Hello Ada, it is ready.' }]);
	expect((await send([])).text).toContain('template data.body.variables');
});

it('fills the header and the button of a template too', async () => {
	const json = {
		template_id: 4821,
		template_data: {
			header: { variables: ['A-17'] },
			body: { variables: ['Ada'] },
			buttons: [{ type: 'URL', variables: ['a-17'] }],
		},
	};
	await lancepilot(sandbox)('POST', '/contacts/1042/template-messages', { json });
	expect(sandbox.messages()).toMatchObject([
		{
			header: 'Order A-17',
			footer: 'Northwind',
			buttons: [{ text: 'Open', target: 'https://shop.example.com/o/a-17' }],
		},
	]);
});

it('does not send a template that is not approved', async () => {
	const parts = { json: { template_id: 4824, template_data: { body: { variables: ['Ada'] } } } };
	const answer = await lancepilot(sandbox)('POST', '/contacts/1042/template-messages', parts);
	expect(answer.text).toContain('The selected template id is invalid.');
});

it('keeps the records of two sandboxes apart', async () => {
	const other = await startSandbox();
	try {
		await lancepilot(other)('DELETE', '/labels/7');
		expect((await lancepilot(sandbox)('DELETE', '/labels/7')).status).toBe(200);
	} finally {
		await other.close();
	}
});
