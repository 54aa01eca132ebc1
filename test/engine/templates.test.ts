import type { INodeParameters } from 'n8n-workflow';
import { formOf, lancepilotNode, locator, runNode, WORKSPACE_ID } from '../support/nodes';
import { json, type RecordedRequest } from '../support/recorder';
import { fieldsOf, partsOf } from '../support/multipart';
import { engine, recorder, setUpStation } from '../support/station';

setUpStation();

const record = (components: object, status = 'APPROVED') => ({
	id: 4821,
	name: 'order_ready',
	language: 'en',
	category: 'UTILITY',
	status,
	components: { header: null, body: { text: 'It is ready.' }, footer: null, ...components },
});

const answerWithTemplate = (...given: Parameters<typeof record>) =>
	recorder.answerWith(json(200, { success: true, data: record(...given) }));

const chosen = {
	resource: 'message',
	operation: 'sendTemplate',
	workspace: locator('list', WORKSPACE_ID),
	template: locator('list', '4821'),
};

const ask = async (
	method: string,
	parameters: INodeParameters = chosen,
	credentials = recorder.credentials,
) =>
	await engine.layOutForm({
		nodeType: 'n8n-nodes-lancepilot-islash.lancepilot',
		method,
		parameters,
		credentials,
	});
const layOut = async (parameters?: INodeParameters) => await ask('templateFields', parameters);
const textOf = async (parameters?: INodeParameters, credentials?: typeof recorder.credentials) =>
	(await ask('templateText', parameters, credentials)).emptyFieldsNotice;

describe('The form of a template', () => {
	const labelsOf = async (...given: Parameters<typeof record>) => {
		answerWithTemplate(...given);
		const { fields } = await layOut();
		return fields.filter(({ display }) => display).map(({ id, displayName }) => [id, displayName]);
	};
	const components = {
		header: { type: 'text', text: { content: 'Order {{1}}', variables: ['A-17'] } },
		body: { text: 'Hello {{1}},\nit is {{2}}, {{1}}.', variables: ['Ada', 'ready'] },
		footer: 'Northwind',
		buttons: [
			{ type: 'PHONE_NUMBER', text: 'Call', phone_number: '+15005550100' },
			{ type: 'URL', text: 'Open', url: 'https://shop.example.com/{{1}}' },
			{ type: 'URL', text: 'Home', url: 'https://shop.example.com' },
		],
	};

	test('has a required text for each placeholder, under a short label', async () => {
		expect(await labelsOf(components)).toEqual([
			['header_1', 'Header 1'],
			['body_1', 'Body 1'],
			['body_2', 'Body 2'],
			['button_2_1', 'Button link 1'],
		]);
		const { fields } = await layOut();
		expect(fields.map(({ id, required }) => [id, required])).toEqual([
			['header_1', true],
			['body_1', true],
			['body_2', true],
			['button_2_1', true],
			['address_of_button_2_1', false],
			['form_of_4821', false],
		]);
	});

	test('stands below the whole text', async () => {
		answerWithTemplate(components);
		// Without the places where a long address may break.
		const text = (await textOf())?.replaceAll('\u200b', '');
		expect(text?.split('<br>').slice(0, -1)).toEqual([
			'<b>order_ready</b> (en)',
			'<b>Header:</b> Order <code>[Header&nbsp;1]</code>',
			'<b>Body:</b> Hello <code>[Body&nbsp;1]</code>,',
			'it is <code>[Body&nbsp;2]</code>, <code>[Body&nbsp;1]</code>.',
			'<b>Footer:</b> Northwind',
			'<b>Button &quot;Call&quot;:</b> +15005550100',
			'<b>Button &quot;Open&quot;:</b> https://shop.example.com/<code>[Button&nbsp;link&nbsp;1]</code>',
			'<b>Button &quot;Home&quot;:</b> https://shop.example.com',
		]);
	});

	test('has a field for the end of an address that only its samples show', async () => {
		const button = { type: 'URL', text: 'Open', url: 'https://example.com/o/', variables: ['a'] };
		expect(await labelsOf({ buttons: [button] })).toEqual([['button_1_1', 'Button link 1']]);
	});

	test.each([['image'], ['video'], ['document']])(
		'with a header of the kind %s stands below a text that says so',
		async (type) => {
			const header = { type: 'media', media: { type, handle: '4:x' } };
			answerWithTemplate({ header });
			expect(await textOf()).toContain(`<b>Header:</b> the ${type} chosen under Header Media`);
		},
	);

	test('stays as it was where Lancepilot does not answer, since n8n deletes values with their fields', async () => {
		answerWithTemplate(components);
		const { fields } = await layOut();
		// As the editor saves it: JSON, hence parameters.
		const schema = JSON.parse(JSON.stringify(fields)) as INodeParameters[];
		recorder.answerWith(json(503, { message: 'Later' }));
		const value = { body_1: 'Ada' };
		const templateVariables = { mappingMode: 'defineBelow', value, schema };
		expect(await layOut({ ...chosen, templateVariables })).toEqual({ fields });
	});
});

describe('Where there is no form, the panel says why', () => {
	const notice = async (...given: Parameters<typeof textOf>) => {
		expect(await ask('templateFields', ...given)).toEqual({ fields: [] });
		return await textOf(...given);
	};

	test('no variables', async () => {
		answerWithTemplate({});
		expect(await notice()).toContain('It has no variables: it is sent as it is.');
	});

	test.each([
		['PENDING', 'Meta has not approved it yet'],
		['UPDATING', 'Meta is reviewing a change to it'],
		['REJECTED', 'Meta rejected it'],
		['PAUSED', 'only approved templates can be sent'],
	])('a template that is %s', async (status, reason) => {
		answerWithTemplate({ body: { text: 'It is ready.' } }, status);
		expect(await notice()).toContain(`It cannot be sent (${status}): ${reason}.`);
	});

	test.each<[string, INodeParameters, string]>([
		[
			'no template chosen',
			{ template: locator('list', '') },
			'Template is not chosen yet. Choose the template first.',
		],
		[
			'a template that the list marks as not sendable',
			{
				template: locator(
					'list',
					'not sendable: 4824: review_request: Meta has not approved it yet',
				),
			},
			'Template &quot;review_request&quot; cannot be sent: Meta has not approved it yet. Pick another template from the list.',
		],
	])('%s, without a request', async (_, parameters, text) => {
		expect(await notice({ ...chosen, ...parameters })).toBe(text);
		expect(recorder.requests).toEqual([]);
	});

	test('no such workspace or template', async () => {
		recorder.answerWith(json(404, { success: false, message: 'Template not found' }));
		expect(await notice()).toBe(
			`Lancepilot found no such template or workspace (HTTP 404). Template not found.<br>Check the workspace and the template: it may not exist in this workspace. If both are right, check the base URL in the credential. It was looked for at /workspaces/${WORKSPACE_ID}/templates/4821.`,
		);
	});

	test('a wrong token', async () => {
		recorder.answerWith(json(401, { message: 'Unauthenticated.' }));
		expect(await notice()).toContain('Lancepilot did not accept the access token (HTTP 401). ');
	});

	test('no credential', async () => {
		// The type says that there always are some; n8n does not.
		const none = {} as typeof recorder.credentials;
		expect(await notice(chosen, none)).toContain('redential');
		expect(recorder.requests).toEqual([]);
	});

	test('an answer without a template', async () => {
		recorder.answerWith(json(200, { data: {} }));
		expect(await notice()).toBe(
			'Template &quot;4821&quot; came without its text from Lancepilot. Pick one from the list.',
		);
	});
});

describe('The lists of templates', () => {
	const search = async (method: string, filter?: string) => {
		const data = [
			{ ...record({}, 'PENDING'), id: 1, name: 'review_request' },
			{ ...record({}), id: 2, name: 'welcome' },
		];
		recorder.answerWith(json(200, { success: true, data, meta: {} }));
		const { results } = await engine.searchList({
			nodeType: 'n8n-nodes-lancepilot-islash.lancepilot',
			method,
			parameters: { workspace: locator('list', WORKSPACE_ID) },
			credentials: recorder.credentials,
			filter,
		});
		return results;
	};

	test('to send: approved ones first, the others with the reason and nothing to send', async () => {
		expect(await search('searchTemplates')).toEqual([
			{ name: 'welcome (en)', value: '2' },
			{
				name: 'review_request: Meta has not approved it yet (en, PENDING)',
				value: 'not sendable: 1: review_request: Meta has not approved it yet',
			},
		]);
	});

	test('to look at or change: all of them as they come', async () => {
		expect(await search('searchAllTemplates')).toEqual([
			{ name: 'review_request (en, PENDING)', value: '1' },
			{ name: 'welcome (en)', value: '2' },
		]);
	});

	test.each(['searchTemplates', 'searchAllTemplates'])('%s finds by status too', async (method) => {
		expect(await search(method, 'pending')).toHaveLength(1);
	});
});

describe('The two spellings of header media', () => {
	const byUrl = { mediaSource: 'url', mediaUrl: 'https://example.com/a.jpg' };
	const sending = (parameters: INodeParameters) =>
		lancepilotNode('sendTemplate', {
			template: locator('id', '4821'),
			templateVariables: {
				...formOf('4821'),
				schema: ['header_image', 'form_of_4821'].map((id) => ({ id, displayName: id })),
			},
			...parameters,
		});
	const required = ['The field is required.'];

	/** Accepts a message only where it has the older spelling; else refuses, naming this field. */
	const answerNaming = (field: string, status = 422) =>
		recorder.answerWith((response, request) => {
			const isOlder = /"media":\{"file"|\[media\]\[file\]/.test(request.body.toString());
			const refusal = json(status, { message: 'No', errors: { [field]: required } });
			(isOlder ? json(201, { data: { id: 7 } }) : refusal)(response, request);
		});
	const headers = () =>
		recorder.requests.map(({ body }) => JSON.parse(body.toString()).template_data.header);

	test('the older follows a 422 that asks for it, and the message goes out once', async () => {
		answerNaming('template_data.header.media.file');
		const { items, error } = await runNode(engine, recorder, sending(byUrl));
		expect(error?.message).toBeUndefined();
		expect(items.map((item) => item.json)).toEqual([{ id: 7 }]);
		expect(headers()).toEqual([
			{ file: 'https://example.com/a.jpg' },
			{ media: { file: 'https://example.com/a.jpg' } },
		]);
	});

	test('so does an upload, whole both times', async () => {
		answerNaming('template_data.header.media.file');
		const content = Buffer.from('a picture');
		const picture = { mimeType: 'image/png', fileName: 'a.png' };
		const binary = { data: await engine.storeBinary(content, picture) };
		const node = sending({ mediaSource: 'binary' });
		const { items } = await runNode(engine, recorder, node, [{ json: {}, binary }]);
		expect(items.map((item) => item.json)).toEqual([{ id: 7 }]);
		const filesOf = (request: RecordedRequest) =>
			partsOf(request).filter(({ headers: [first = ''] }) => first.includes('filename'));
		const files = recorder.requests.flatMap(filesOf);
		expect(files.map((part) => part.content.toString())).toEqual(['a picture', 'a picture']);
		expect(files.map((part) => part.headers[0]?.match(/name="([^"]+)"/)?.[1])).toEqual([
			'template_data[header][file]',
			'template_data[header][media][file]',
		]);
		expect(recorder.requests.map((request) => fieldsOf(request).template_id)).toEqual([
			'4821',
			'4821',
		]);
	});

	test.each([
		['a 422 that names something else', 'template_id', 422],
		['a 500, whatever it names', 'template_data.header.media.file', 500],
		['a 503 without a time, whatever it names', 'template_data.header.media.file', 503],
	])('nothing follows %s', async (_, field, status) => {
		answerNaming(field, status);
		const { error } = await runNode(engine, recorder, sending(byUrl));
		expect(error?.message).toContain(`HTTP ${status}`);
		expect(headers()).toEqual([{ file: 'https://example.com/a.jpg' }]);
	});
});
