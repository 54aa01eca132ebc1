import { NodeHelpers, type INodeParameters } from 'n8n-workflow';
import { Islash } from '../../nodes/Islash/Islash.node';
import { Lancepilot } from '../../nodes/Lancepilot/Lancepilot.node';
import { fieldsOf, partsOf } from '../support/multipart';
import { formOf, locator, nodeFor, runNode } from '../support/nodes';
import { FIRST, LATEST } from '../support/nodeVersions';
import { accept, json } from '../support/recorder';
import { engine, recorder, setUpStation } from '../support/station';

setUpStation();

const SERVICES = {
	lancepilot: {
		description: new Lancepilot().description,
		template: { template: locator('list', '7') },
		key: '7',
		form: { body_1: 'from the form' },
		data: { body: { variables: ['from JSON'] } },
		answer: {
			data: {
				...{ id: 7, name: 'greeting', status: 'APPROVED' },
				components: { body: { text: 'Hi {{1}}' } },
			},
		},
		isRead: (url: string) => url.endsWith('/templates/7'),
	},
	islash: {
		description: new Islash().description,
		template: { templateName: locator('list', 'greeting') },
		key: 'greeting',
		form: { variable_1: 'from the form' },
		data: { variable_1: 'from JSON' },
		answer: {
			meta: { code: 'RESP_OKAY' },
			data: {
				templates: [
					{
						...{ name: 'greeting', status: 'APPROVED' },
						components: [{ type: 'BODY', text: 'Hi {{1}}' }],
					},
				],
			},
		},
		isRead: (url: string) => url.endsWith('/template-message'),
	},
};

type Service = keyof typeof SERVICES;

/** A node of this version that sends the template, with these parameters. */
const templateNode = (service: Service, typeVersion: number, parameters: INodeParameters) =>
	nodeFor(
		service,
		{
			resource: 'message',
			operation: 'sendTemplate',
			parameters: { ...SERVICES[service].template, ...parameters },
		},
		{ typeVersion },
	);

describe.each(['lancepilot', 'islash'] as const)('The template of a %s node', (service) => {
	const { description, key, form, data, answer, isRead } = SERVICES[service];
	const templateVariables = formOf(key, form);
	const asText = JSON.stringify(data);

	/** What went out, and why nothing did. */
	async function send(typeVersion: number, parameters: INodeParameters) {
		recorder.answerWith((response, request) =>
			(isRead(request.url) ? json(200, answer) : accept)(response, request),
		);
		const { error } = await runNode(
			engine,
			recorder,
			templateNode(service, typeVersion, parameters),
			[{ json: { values: data } }],
		);
		const sent = recorder.requests.filter(({ url }) => !isRead(url));
		return { refusal: error?.message, sent: sent.map(({ body }) => body.toString()).join() };
	}

	/** Labels of what the panel shows, and of what it offers under Options. */
	function panel(typeVersion: number, parameters: INodeParameters) {
		const { name, parameters: values } = templateNode(service, typeVersion, parameters);
		const node = { name, typeVersion };
		const isShown = (property: (typeof description.properties)[number]) =>
			property.type !== 'hidden' &&
			NodeHelpers.displayParameter(values, property, node, description);
		const shown = description.properties.filter(isShown);
		const offered = shown.find(({ name: of }) => of === 'options')?.options ?? [];
		return {
			fields: shown.map(({ displayName }) => displayName),
			options: offered.flatMap((option) =>
				'type' in option && isShown(option) ? [option.displayName] : [],
			),
		};
	}

	describe('in version 1, as older workflows hold it', () => {
		test('has its JSON below the form, and none among the options', () => {
			const { fields, options } = panel(FIRST, {});
			expect(fields).toContain('Template Data (JSON)');
			expect(options).not.toContain('Template Data (JSON)');
		});

		test('sends its JSON, whatever the form holds that n8n hides', async () => {
			const { refusal, sent } = await send(FIRST, { templateVariables, templateData: asText });
			expect(refusal).toBeUndefined();
			expect(sent).toContain('from JSON');
			expect(sent).not.toContain('from the form');
		});

		test.each(['{}', ''])(
			'sends its form where the box for JSON holds "%s"',
			async (templateData) => {
				const parameters = { templateVariables, templateData };
				expect(panel(FIRST, parameters).fields).toContain('Template Variables');
				expect((await send(FIRST, parameters)).sent).toContain('from the form');
			},
		);

		test.each([asText, '{\n  "body": {}\n}', '={{ $json.values }}'])(
			'hides its form while there is JSON: %s',
			(templateData) => {
				const parameters = { templateVariables, templateData };
				expect(panel(FIRST, parameters).fields).not.toContain('Template Variables');
			},
		);
	});

	describe('in version 1.1, as it is added today', () => {
		test('offers JSON among the options, and shows no box for it', () => {
			const { fields, options } = panel(LATEST, {});
			expect(fields).not.toContain('Template Data (JSON)');
			expect(options).toContain('Template Data (JSON)');
		});

		test.each([
			['text', asText],
			['an object', data],
			['an expression', '={{ $json.values }}'],
		])('hides its form while there is JSON, and sends that: %s', async (_, templateData) => {
			const parameters = { templateVariables, options: { templateData } };
			expect(panel(LATEST, parameters).fields).not.toContain('Template Variables');
			const { refusal, sent } = await send(LATEST, parameters);
			expect(refusal).toBeUndefined();
			expect(sent).toContain('from JSON');
			expect(sent).not.toContain('from the form');
		});

		test('shows its form, and sends it, where the option was emptied', async () => {
			const parameters = { templateVariables, options: { templateData: '' } };
			expect(panel(LATEST, parameters).fields).toContain('Template Variables');
			expect((await send(LATEST, parameters)).sent).toContain('from the form');
		});

		test.each([
			['not filled in', '{}'],
			['an expression that gives nothing', '={{ $json.gone }}'],
		])('sends nothing where its JSON is %s, though a form is hidden', async (_, templateData) => {
			const parameters = { templateVariables, options: { templateData } };
			expect(panel(LATEST, parameters).fields).not.toContain('Template Variables');
			const { refusal, sent } = await send(LATEST, parameters);
			expect(refusal).toContain('has no text for {{1}} in the body of the template "greeting"');
			expect(sent).toBe('');
		});

		test('takes JSON under the name that it has in the interface, too', async () => {
			expect((await send(LATEST, { templateData: asText })).sent).toContain('from JSON');
		});
	});
});

describe('The header media of an iSlash template', () => {
	const bytes = Buffer.from('a picture');

	async function send(typeVersion: number, parameters: INodeParameters) {
		const picture = { mimeType: 'image/png', fileName: 'photo.png' };
		const binary = { data: await engine.storeBinary(bytes, picture) };
		const node = templateNode('islash', typeVersion, {
			templateVariables: {
				...formOf('greeting', { variable_1: 'Ada' }),
				schema: ['variable_1', 'header_image', 'form_of_greeting'].map((id) => ({
					id,
					displayName: id,
				})),
			},
			...parameters,
		});
		const { error } = await runNode(engine, recorder, node, [{ json: {}, binary }]);
		return { refusal: error?.message, requests: recorder.requests };
	}

	test.each([
		['of version 1, by name', FIRST, { media: 'data' }],
		['of version 1.1, as in Lancepilot', LATEST, { headerSource: 'binary' }],
		[
			'of version 1.1, by another name',
			LATEST,
			{ headerSource: 'binary', binaryPropertyName: '={{ $binary.data }}' },
		],
		['of version 1.1, under the name of the interface', LATEST, { media: 'data' }],
	])('goes out from a node %s', async (_, typeVersion, parameters) => {
		const { refusal, requests } = await send(typeVersion, parameters);
		expect(refusal).toBeUndefined();
		const [request] = requests;
		if (!request) throw new Error('nothing arrived');
		expect(fieldsOf(request)).toMatchObject({ variable_1: 'Ada' });
		const media = partsOf(request).find(({ headers }) => headers.length > 1);
		expect(media?.content.equals(bytes)).toBe(true);
	});

	test.each([
		['of version 1, without a name', FIRST, {}],
		['of version 1.1, with None', LATEST, { headerSource: 'none', binaryPropertyName: 'data' }],
	])('is missed in a node %s', async (_, typeVersion, parameters) => {
		const { refusal, requests } = await send(typeVersion, parameters);
		expect(refusal).toContain('Header Media is empty, and this template needs');
		expect(requests).toEqual([]);
	});
});
