import { randomBytes } from 'node:crypto';
import type { INodeParameters } from 'n8n-workflow';
import { fieldsOf, partsOf } from '../support/multipart';
import { formOf, locator, nodeFor, runNode } from '../support/nodes';
import { json } from '../support/recorder';
import { engine, recorder, setUpStation } from '../support/station';

setUpStation();

const templateNode = (
	operation: 'sendTemplate' | 'scheduleTemplate',
	parameters: Parameters<typeof nodeFor>[1]['parameters'],
) =>
	nodeFor('islash', {
		resource: 'message',
		operation,
		parameters: {
			templateName: locator('list', 'order_ready_en'),
			templateVariables: formOf('order_ready_en'),
			...parameters,
		},
	});

const templateVariables = formOf('order_ready_en', { variable_1: '$name' });

test('A template with media arrives byte by byte, with the session key in the form', async () => {
	const bytes = randomBytes(100_000);
	const file = { mimeType: 'application/pdf', fileName: 'invoice.pdf' };
	const binary = { invoice: await engine.storeBinary(bytes, file) };
	const node = templateNode('sendTemplate', {
		templateVariables: {
			...templateVariables,
			schema: [
				...templateVariables.schema,
				{ id: 'header_document', displayName: 'Header document' },
			],
		},
		media: 'invoice',
	});
	const { error } = await runNode(engine, recorder, node, [{ json: {}, binary }]);
	expect(error?.message).toBeUndefined();
	const [request] = recorder.requests;
	if (!request) throw new Error('nothing arrived');
	expect(request.url).toBe('/api/public/send-message');
	expect(fieldsOf(request)).toEqual({
		identity: '85256872847',
		template_name: 'order_ready_en',
		variable_1: '$name',
		session: 's3ss-key',
	});
	const media = partsOf(request).find(({ headers }) => headers.length > 1);
	expect(media?.headers).toEqual([
		'Content-Disposition: form-data; name="media"; filename="invoice.pdf"',
		'Content-Type: application/pdf',
	]);
	expect(media?.content.equals(bytes)).toBe(true);
	expect(request.headers['content-length']).toBe(String(request.body.length));
});

test('A template without media arrives as JSON, with the session key in it', async () => {
	recorder.answerWith(json(200, { meta: { code: 'RESP_OKAY' }, data: {} }));
	const { items } = await runNode(
		engine,
		recorder,
		templateNode('sendTemplate', { templateVariables }),
	);
	expect(items.map((item) => item.json)).toEqual([{ success: true }]);
	expect(recorder.requests.map(({ url, body }) => [url, JSON.parse(body.toString())])).toEqual([
		[
			'/api/public/send-message',
			{
				identity: '85256872847',
				template_name: 'order_ready_en',
				variable_1: '$name',
				session: 's3ss-key',
			},
		],
	]);
});

test('Values as JSON count where the form of the chosen template was left empty', async () => {
	const parameters = {
		resource: 'message',
		operation: 'sendTemplate',
		templateName: locator('list', 'order_ready_en'),
	};
	const template = {
		...{ name: 'order_ready_en', status: 'APPROVED' },
		components: [{ type: 'BODY', text: 'Hi {{1}}' }],
	};
	recorder.answerWith(json(200, { meta: { code: 'RESP_OKAY' }, data: { templates: [template] } }));
	const { credentials } = recorder;
	const nodeType = 'n8n-nodes-lancepilot-islash.islash';
	const question = { nodeType, method: 'templateFields', parameters, credentials };
	const { fields } = await engine.layOutForm(question);
	expect(fields.map(({ id }) => id)).toEqual(['variable_1', 'form_of_order_ready_en']);
	recorder.reset();

	// As the editor saves a form that was shown and not filled in: JSON, hence parameters.
	const schema = JSON.parse(JSON.stringify(fields)) as INodeParameters[];
	const node = templateNode('sendTemplate', {
		templateVariables: { mappingMode: 'defineBelow', value: null, schema },
		templateData: '{"variable_1":"Ada"}',
	});
	const { error } = await runNode(engine, recorder, node);
	expect(error?.message).toBeUndefined();
	expect(recorder.requests.map(({ url, body }) => [url, JSON.parse(body.toString())])).toEqual([
		['/api/public/template-message', expect.anything()],
		['/api/public/send-message', expect.objectContaining({ variable_1: 'Ada' })],
	]);
});

describe('A scheduled time', () => {
	const scheduled = async (sendAt: string, timeZone?: string) => {
		const node = templateNode('scheduleTemplate', { sendAt, ...(timeZone && { timeZone }) });
		const { credentials } = recorder;
		const run = await engine.run({
			workflow: { nodes: [node], connections: {}, settings: { timezone: 'Asia/Kathmandu' } },
			items: [{ json: {} }],
			credentials,
		});
		const sent = recorder.requests.map(
			({ body }) => JSON.parse(body.toString()).send_at as unknown,
		);
		return { sent, error: run.error?.message };
	};

	test.each([
		['of the date picker is one of the zone of the workflow', '2999-06-01T10:00:00', '10:00:00'],
		['in UTC is written in that zone', '2999-06-01T10:00:00Z', '15:45:00'],
		[
			'as a date of n8n is written in that zone',
			'={{ DateTime.fromISO("2999-06-01T10:00:00", { zone: "Asia/Hong_Kong" }) }}',
			'07:45:00',
		],
		[
			'as a date of JavaScript is written in that zone',
			'={{ new Date("2999-06-01T10:00:00Z") }}',
			'15:45:00',
		],
	])('%s', async (_, sendAt, time) => {
		expect(await scheduled(sendAt)).toEqual({ sent: [`2999-06-01 ${time}`], error: undefined });
	});

	test('is written in another zone where the user chose one', async () => {
		expect(await scheduled('2999-06-01T10:00:00Z', 'Asia/Hong_Kong')).toEqual({
			sent: ['2999-06-01 18:00:00'],
			error: undefined,
		});
	});

	test('that is past is refused before anything is sent', async () => {
		expect(await scheduled('2020-06-01T10:00:00')).toEqual({
			sent: [],
			error: 'Send At "2020-06-01T10:00:00" is in the past [item 0]',
		});
	});
});
