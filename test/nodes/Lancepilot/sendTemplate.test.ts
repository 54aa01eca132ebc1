import { message } from '../../../nodes/Lancepilot/resources/message';
import { fileOf } from '../../support/items';
import { locator, WORKSPACE_ID } from '../../support/nodes';
import { requestsOf } from '../../support/prepare';
import { refusalOf } from '../../support/refusal';

const recipient = locator('contactId', '1042');
const given = { recipient, template: locator('list', '4821') };
const askedFor = async (parameters: Record<string, unknown>, files = {}) =>
	await requestsOf(message)('sendTemplate', { ...given, ...parameters }, files);

/** The request that is made first; what may follow a refusal has a test of its own. */
async function requestOf(parameters: Record<string, unknown>, files = {}) {
	return { ...(await askedFor(parameters, files)), alternative: undefined };
}

const sent = {
	method: 'POST',
	path: ['workspaces', WORKSPACE_ID, 'contacts', '1042', 'template-messages'],
};

/** The form of a template as n8n saves it: what was filled in, and the fields that there were. */
const form = (value: Record<string, unknown> | null, ids: string[] = []) => ({
	templateVariables: {
		mappingMode: 'defineBelow',
		value,
		schema: ids.map((id) => ({ id, displayName: `Label of ${id}` })),
	},
});

const url = 'https://example.com/a.jpg';
const byUrl = { mediaSource: 'url', mediaUrl: url };
const uploaded = { mediaSource: 'binary', binaryPropertyName: 'data' };
const data = fileOf(3, 'image/png', 'a.png');

const BODIES = ['body_1', 'body_2'];

describe('A template goes out', () => {
	test.each<[string, object, object]>([
		['without variables', {}, {}],
		['with an empty form', form(null), {}],
		[
			'with those of the form, in the order of their numbers',
			form({ body_2: 'A-17', body_1: 'Ada' }, ['body_2', 'body_1']),
			{ body: { variables: ['Ada', 'A-17'] } },
		],
		[
			'with more than nine of them',
			form(Object.fromEntries([10, 9, 8, 7, 6, 5, 4, 3, 2, 1].map((n) => [`body_${n}`, `${n}`]))),
			{ body: { variables: ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'] } },
		],
		[
			'with variables everywhere, an entry for each button that takes some',
			form({ header_1: 'A-17', body_1: 'Ada', button_3_1: 'c', button_1_1: 'a' }),
			{
				header: { variables: ['A-17'] },
				body: { variables: ['Ada'] },
				buttons: [
					{ type: 'URL', variables: ['a'] },
					{ type: 'URL', variables: ['c'] },
				],
			},
		],
		[
			'with numbers and booleans from expressions as text',
			form({ body_1: 17, body_2: true }),
			{ body: { variables: ['17', 'true'] } },
		],
		[
			'without what another template has left behind',
			form({ body_1: 'Ada', body_2: 'old', header_1: 'old' }, ['body_1']),
			{ body: { variables: ['Ada'] } },
		],
		[
			'with values as JSON, whatever form there is',
			{ templateData: '{"body":{"variables":["Ada"]}}', ...form({ body_1: null }, BODIES) },
			{ body: { variables: ['Ada'] } },
		],
		[
			'with values as an object from an expression',
			{ templateData: { buttons: [{ type: 'URL', variables: ['a'] }] } },
			{ buttons: [{ type: 'URL', variables: ['a'] }] },
		],
		['with header media by URL', byUrl, { header: { file: url } }],
		[
			'with header media beside JSON',
			{ ...byUrl, templateData: { header: { x: 1 }, body: {} } },
			{ header: { x: 1, file: url }, body: {} },
		],
	])('%s', async (_, parameters, templateData) => {
		expect(await requestOf({ ...parameters })).toEqual({
			...sent,
			json: { template_id: 4821, template_data: templateData },
		});
	});

	test('with uploaded header media as a form', async () => {
		expect(await requestOf({ ...uploaded, ...form({ body_1: 'Ada' }) }, { data })).toEqual({
			...sent,
			form: [
				{ field: 'template_id', value: '4821' },
				{ field: 'template_data[body][variables][0]', value: 'Ada' },
				{ field: 'template_data[header][file]', file: data },
			],
		});
	});
});

describe('Before anything is sent, these are refused', () => {
	const numbered = (count: number) => Array.from({ length: count }, (_, i) => `body_${i + 1}`);
	const filled = (ids: string[]) => Object.fromEntries(ids.map((id) => [id, 'x']));

	test.each<[string, object, string]>([
		['a field of the form left empty', form({ body_1: 'Ada' }, BODIES), 'Label of body_2 is empty'],
		['a blank field', form({ body_1: ' ', body_2: 'b' }, BODIES), 'Label of body_1 is empty'],
		[
			'a form of which nothing is filled in',
			form(null, BODIES),
			'Label of body_1, Label of body_2 are empty',
		],
		['a blank value without a form', form({ body_1: 'Ada', body_2: '' }), 'body_2 is empty'],
		[
			'a value missing before another',
			form({ body_2: 'A-17' }),
			'Template Variables have no value for body_1',
		],
		[
			'a value of a button missing before another',
			form({ button_1_2: 'a' }),
			'Template Variables have no value for button_1_1',
		],
		...['first_name', 'body', 'body_0', 'body_1_1', 'button_1', 'xbody_1'].map(
			(id): [string, object, string] => [
				`a value for ${id}, which Lancepilot does not have`,
				form({ body_1: 'Ada', [id]: 'x' }),
				`${id} cannot be sent: Lancepilot has no such variable`,
			],
		),
		[
			'such a value in a form, named by its label',
			form({ first_name: 'Ada' }, ['first_name']),
			'Label of first_name cannot be sent: Lancepilot has no such variable',
		],
		[
			'21 variables in the body',
			form(filled(numbered(21)), numbered(21)),
			'Template Variables fill 21 places of the body; at most 20 are allowed',
		],
		[
			'an object as a value',
			form({ body_1: { a: 1 } }, ['body_1']),
			'Label of body_1 "{"a":1}" is not text',
		],
		[
			'both the form and JSON',
			{ ...form({ body_1: 'Ada' }), templateData: '{"body":{}}' },
			'Template Data (JSON) is filled in, and Template Variables too',
		],
		[
			'JSON that is none',
			{ templateData: '{body}' },
			'Template Data (JSON) "{body}" is not a JSON object',
		],
		[
			'a template of which the list says that it cannot be sent',
			{
				template: locator(
					'list',
					'not sendable: 4824: review_request: Meta has not approved it yet',
				),
			},
			'Template "review_request" cannot be sent: Meta has not approved it yet',
		],
		['a name for an ID', { template: locator('id', 'welcome') }, 'Template "welcome" is not an ID'],
	])('%s', async (_, parameters, refusal) => {
		expect(await refusalOf(() => requestOf({ ...parameters }))).toMatch(
			// A full stop ends the sentence that says what happened.
			new RegExp(`^${refusal.replace(/[{}()[\]]/g, '\\$&')}\\. `),
		);
	});

	test('an unknown variable, with the ones that there are', async () => {
		expect(await refusalOf(() => requestOf(form({ first_name: 'Ada' })))).toContain(
			'. Name them by their place and number: header_1, body_1, body_2; button_1_1 in the first button',
		);
	});

	test.each(['image', 'video', 'document'])('a missing header of the kind %s', async (kind) => {
		const parameters = form(null, [`header_${kind}`]);
		expect(await refusalOf(() => requestOf(parameters))).toContain(
			`Header Media is empty, and this template needs a header of the kind ${kind}. `,
		);
		const { json } = await requestOf({ ...parameters, ...byUrl });
		expect(json).toMatchObject({ template_data: { header: { file: url } } });
	});

	test('a header of another kind than the form says', async () => {
		const parameters = { ...form(null, ['header_video']), ...uploaded };
		expect(await refusalOf(() => requestOf(parameters, { data }))).toContain(
			'Header Media "a.png" is of type image/png, ',
		);
	});

	test('a header larger than 16 MB', async () => {
		const large = fileOf(16_777_217, 'image/png', 'a.png');
		expect(await refusalOf(() => requestOf(uploaded, { data: large }))).toContain('is too large');
	});
});

describe('The older spelling of header media', () => {
	test('follows a refusal that names it: by URL', async () => {
		const { alternative } = await askedFor({
			...byUrl,
			...form({ header_1: 'A', body_1: 'Ada' }),
		});
		expect(alternative?.wanted).toBe('template_data.header.media.file');
		expect(alternative?.request.json).toEqual({
			template_id: 4821,
			template_data: {
				header: { variables: ['A'], media: { file: url } },
				body: { variables: ['Ada'] },
			},
		});
	});

	test('follows a refusal that names it: as an upload', async () => {
		const { alternative } = await askedFor(uploaded, { data });
		expect(alternative?.request.form).toEqual([
			{ field: 'template_id', value: '4821' },
			{ field: 'template_data[header][media][file]', file: data },
		]);
	});

	test('is none for a message without media', async () => {
		expect((await askedFor({})).alternative).toBeUndefined();
	});
});

describe('A text that no template takes is refused, in the form and as JSON', () => {
	const flaws: [string, string][] = [
		['a\nb', 'holds a line break'],
		['a\rb', 'holds a line break'],
		['a\tb', 'holds a tab'],
		['a     b', 'holds more than four spaces in a row'],
	];

	test.each(flaws)('%j in the form: %s', async (text, reason) => {
		expect(
			await refusalOf(async () => await requestOf(form({ body_1: text }, ['body_1']))),
		).toMatch(new RegExp(`^Label of body_1 ".*" ${reason}\\.`, 's'));
	});

	test.each(flaws)('%j as JSON: %s', async (text, reason) => {
		for (const templateData of [
			{ header: { variables: [text] } },
			{ body: { variables: ['Ada', text] } },
			{ buttons: [{ type: 'URL', variables: [text] }] },
		]) {
			expect(await refusalOf(async () => await requestOf({ templateData }))).toMatch(
				new RegExp(`^Template Data \\(JSON\\) ".*" ${reason}\\.`, 's'),
			);
		}
	});

	test('JSON that goes too deep is refused in words', async () => {
		const deep = JSON.parse(`${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`) as object;
		expect(await refusalOf(async () => await requestOf({ templateData: deep }))).toContain(
			'is nested deeper than 100 levels',
		);
	});
});
