import type { INodeParameters } from 'n8n-workflow';
import { formOf, locator, nodeFor, runNode } from '../support/nodes';
import { accept, json } from '../support/recorder';
import { engine, recorder, setUpStation } from '../support/station';

setUpStation();

/** A template of each service: "Hi {{1}}, order {{2}}", under the keys "7" and "order_ready". */
interface Text {
	body: string;
	media?: boolean;
	/** APPROVED where it is left out. */
	status?: string;
}

const SERVICES = {
	lancepilot: {
		key: '7',
		template: (value: string, mode = 'list') => ({ template: locator(mode, value) }),
		ids: ['body_1', 'body_2'],
		data: (texts: string[]) => ({ body: { variables: texts } }),
		media: { mediaSource: 'url', mediaUrl: 'https://example.com/a.png' },
		answer: ({ body, media, status = 'APPROVED' }: Text) => ({
			data: {
				...{ id: 7, name: 'order_ready', status },
				components: {
					header: media ? { type: 'media', media: { type: 'image' } } : null,
					body: { text: body },
				},
			},
		}),
		isRead: (url: string) => /\/templates\/\d+$/.test(url),
	},
	islash: {
		key: 'order_ready',
		template: (value: string, mode = 'list') => ({ templateName: locator(mode, value) }),
		ids: ['variable_1', 'variable_2'],
		data: (texts: string[]) =>
			Object.fromEntries(texts.map((text, index) => [`variable_${index + 1}`, text])),
		media: { media: 'data' },
		answer: ({ body, media, status = 'APPROVED' }: Text) => ({
			meta: { code: 'RESP_OKAY' },
			data: {
				templates: [
					{
						...{ name: 'order_ready', status },
						components: [
							...(media ? [{ type: 'HEADER', format: 'IMAGE' }] : []),
							{ type: 'BODY', text: body },
						],
					},
				],
			},
		}),
		isRead: (url: string) => url.endsWith('/template-message'),
	},
};

const PLAIN: Text = { body: 'Hi {{1}}, order {{2}} is ready.' };

describe.each(['lancepilot', 'islash'] as const)('A template of %s', (service) => {
	const { key, template, ids, data, media, answer, isRead } = SERVICES[service];

	/** A form without a word about its template, as older versions saved it. */
	const values = (...texts: string[]) => ({
		mappingMode: 'defineBelow',
		value: Object.fromEntries(texts.map((text, index) => [ids[index] ?? '', text])),
	});

	/** Sends to so many people; gives what arrived. */
	const send = async (
		parameters: INodeParameters,
		text: Text | undefined = PLAIN,
		count = 1,
		status = 200,
	) => {
		recorder.answerWith((response, request) => {
			const reply = isRead(request.url) ? json(status, answer(text)) : accept;
			reply(response, request);
		});
		const picture = { mimeType: 'image/png', fileName: 'a.png' };
		const binary = { data: await engine.storeBinary(Buffer.from('picture'), picture) };
		const node = nodeFor(service, {
			resource: 'message',
			operation: 'sendTemplate',
			parameters: { ...template(key), ...parameters },
		});
		const items = Array.from({ length: count }, () => ({ json: { key }, binary }));
		const { error } = await runNode(engine, recorder, node, items);
		const reads = recorder.requests.filter(({ url }) => isRead(url)).length;
		return { reads, sent: recorder.requests.length - reads, refusal: error?.message };
	};

	const full = Object.fromEntries(ids.map((id) => [id, 'Ada']));

	test('is not read where its own form is complete', async () => {
		const templateVariables = formOf(key, full);
		expect(await send({ templateVariables })).toEqual({ reads: 0, sent: 1, refusal: undefined });
	});

	test.each<[string, INodeParameters]>([
		['a form that does not say its template', { templateVariables: values('Ada', 'A-17') }],
		['JSON', { templateData: data(['Ada', 'A-17']) }],
		[
			'an expression for the template, with the form of another',
			{
				...template('={{ $json.key }}', 'id'),
				templateVariables: formOf('other', full),
			},
		],
	])('is read once for a run of many items, with %s', async (_, parameters) => {
		const batching = { batch: { batchSize: 4 } };
		expect(await send({ ...parameters, options: { batching } }, PLAIN, 8)).toEqual({
			reads: 1,
			sent: 8,
			refusal: undefined,
		});
	});

	test.each(['approved', 'LIVE', ''])(
		'goes out with the status "%s", which is not known to stop it',
		async (status) => {
			const filled = { templateData: data(['Ada']) };
			expect(await send(filled, { body: 'Hi {{1}}', status })).toMatchObject({ sent: 1 });
		},
	);

	test.each<[string, INodeParameters, Text, RegExp]>([
		['no form', {}, PLAIN, /has no text for \{\{1\}\} in the body/],
		['too few values', { templateVariables: values('Ada') }, PLAIN, /has no text for \{\{2\}\}/],
		['too few in JSON', { templateData: data(['Ada']) }, PLAIN, /has no text for \{\{2\}\}/],
		[
			'too many values',
			{ templateVariables: values('Ada', 'b') },
			{ body: 'Hi {{1}}' },
			/has a text for \w+_2/,
		],
		[
			'too many in JSON',
			{ templateData: data(['Ada', 'b']) },
			{ body: 'Hi {{1}}' },
			/has a text for \w+_2/,
		],
		[
			'a value for a template without variables',
			{ templateVariables: values('Ada') },
			{ body: 'Hi' },
			/has a text for \w+_1/,
		],
		['named variables', {}, { body: 'Hi {{customer_name}}' }, /variables have names/],
		[
			'named variables and JSON',
			{ templateData: data(['Ada']) },
			{ body: 'Hi {{customer_name}}' },
			/variables have names/,
		],
		[
			'a template that Meta has not approved yet',
			{ templateData: data(['Ada']) },
			{ body: 'Hi {{1}}', status: 'PENDING' },
			/^Template "order_ready" cannot be sent: Meta has not approved it yet/,
		],
		[
			'one that Meta rejected, without values',
			{},
			{ body: 'Hi {{1}}', status: 'rejected' },
			/^Template "order_ready" cannot be sent: Meta rejected it/,
		],
		['a missing header', {}, { body: 'Hi', media: true }, /^Header Media is empty/],
		['a header that it does not have', media, { body: 'Hi' }, /^Header Media is filled in/],
		[
			'the form of another, chosen before',
			{ templateVariables: formOf('other', full) },
			PLAIN,
			/belong to another template/,
		],
		[
			'an empty form of another, for a template without variables',
			{ templateVariables: formOf('other') },
			{ body: 'Hi' },
			/belong to another template/,
		],
	])('is refused before anything is sent, with %s', async (_, parameters, text, refusal) => {
		expect(await send(parameters, text)).toMatchObject({
			sent: 0,
			refusal: expect.stringMatching(refusal),
		});
	});

	test('goes out with its header, and without variables', async () => {
		expect(await send(media, { body: 'Hi', media: true })).toMatchObject({ sent: 1 });
		recorder.reset();
		expect(await send({}, { body: 'Hi' })).toMatchObject({ sent: 1 });
	});

	describe('that cannot be read', () => {
		test('goes out with values that were given whole', async () => {
			const templateData = data(['Ada', 'A-17']);
			expect(await send({ templateData }, PLAIN, 1, 403)).toMatchObject({ sent: 1 });
		});

		test.each([
			['values that may be those of another', { templateVariables: values('Ada', 'A-17') }],
			['no values', {}],
		])('is refused with %s', async (_, parameters) => {
			expect(await send(parameters, PLAIN, 3, 403)).toMatchObject({
				reads: 1,
				sent: 0,
				refusal: expect.stringMatching(/HTTP 403/),
			});
		});

		test('since it is not there, is named, and nothing is sent', async () => {
			const parameters = template('999', 'id');
			expect(await send(parameters, PLAIN, 1, service === 'islash' ? 200 : 404)).toMatchObject({
				sent: 0,
				refusal: expect.stringMatching(/^Template "999" was not found/),
			});
		});

		test('since the address is no such service, is refused with that', async () => {
			recorder.answerWith((response) => response.writeHead(404).end('<html></html>'));
			const node = nodeFor(service, {
				resource: 'message',
				operation: 'sendTemplate',
				parameters: template(key),
			});
			const { error } = await runNode(engine, recorder, node);
			expect(error?.message).toContain('HTTP 404');
			expect(recorder.requests).toHaveLength(1);
		});
	});
});
