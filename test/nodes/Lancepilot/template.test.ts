import { template } from '../../../nodes/Lancepilot/resources/template';
import { syncTemplates } from '../../../nodes/Lancepilot/resources/template/sync';
import { fileOf } from '../../support/items';
import { locator, WORKSPACE_ID } from '../../support/nodes';
import { requestsOf } from '../../support/prepare';
import { refusalOf } from '../../support/refusal';

const requestOf = requestsOf(template);
const TEMPLATES = ['workspaces', WORKSPACE_ID, 'templates'];
const chosen = { template: locator('list', '4824') };
const plain = {
	name: 'order_ready',
	language: 'en',
	category: 'UTILITY',
	bodyText: 'It is ready.',
};
const plainJson = {
	...{ name: 'order_ready', language: 'en', category: 'UTILITY' },
	header: null,
	body: { text: 'It is ready.' },
};

test.each([
	['getAll', {}, 'GET', []],
	['get', chosen, 'GET', ['4824']],
	['delete', chosen, 'DELETE', ['4824']],
	['sync', {}, 'POST', ['sync']],
])('%s has a path and no body', async (value, parameters, method, end) => {
	expect(await requestOf(value, parameters)).toEqual({ method, path: [...TEMPLATES, ...end] });
});

test('create posts to the templates, update to the one', async () => {
	expect(await requestOf('create', plain)).toEqual({
		method: 'POST',
		path: TEMPLATES,
		json: plainJson,
	});
	expect(await requestOf('update', { ...plain, ...chosen })).toEqual({
		method: 'POST',
		path: [...TEMPLATES, '4824'],
		json: plainJson,
	});
});

const rowsOf = (...button: object[]) => ({ buttons: { button } });
const open = { type: 'URL', text: 'Open', url: 'https://example.com/o' };

describe.each([
	['create', {}],
	['update', chosen],
])('%s hands in', (value, which) => {
	const jsonOf = async (parameters: object) =>
		(await requestOf(value, { ...which, ...plain, ...parameters })).json;

	test.each([
		[
			'a body with a sample for each placeholder',
			{ bodyText: 'Hello {{1}}, {{2}} and again {{1}}', bodySamples: 'Ada\n A-17 \n' },
			{ body: { text: 'Hello {{1}}, {{2}} and again {{1}}', variables: ['Ada', 'A-17'] } },
		],
		[
			'samples as a list from an expression',
			{ bodyText: 'Hello {{1}} and {{2}}', bodySamples: ['Ada', 17] },
			{ body: { text: 'Hello {{1}} and {{2}}', variables: ['Ada', '17'] } },
		],
		[
			'a body of 1,024 emoji',
			{ bodyText: '😀'.repeat(1024) },
			{ body: { text: '😀'.repeat(1024) } },
		],
		[
			'a text header',
			{ headerType: 'text', headerText: 'Order' },
			{ header: { type: 'text', text: { content: 'Order' } } },
		],
		[
			'a text header with a placeholder',
			{ headerType: 'text', headerText: 'Order {{1}}', headerSamples: 'A-17' },
			{ header: { type: 'text', text: { content: 'Order {{1}}', variables: ['A-17'] } } },
		],
		['a footer', { footer: '© Northwind ™' }, { footer: '© Northwind ™' }],
		['no footer where it is blank', { footer: ' ' }, {}],
		[
			'a button for a website',
			rowsOf({ ...open, url: ' https://example.com/o ' }),
			{ buttons: [open] },
		],
		[
			'a button for a website of each message',
			rowsOf({ ...open, url: 'https://example.com/{{1}}', urlSamples: 'a-17' }),
			{ buttons: [{ ...open, url: 'https://example.com/{{1}}', variables: ['a-17'] }] },
		],
		[
			'a button that calls',
			rowsOf({ type: 'PHONE_NUMBER', text: 'Call', phoneNumber: '+44 20 7946 0958' }),
			{ buttons: [{ type: 'PHONE_NUMBER', text: 'Call', phone_number: '+442079460958' }] },
		],
		[
			'a quick reply, whatever another type has left in its row',
			rowsOf({ type: 'QUICK_REPLY', text: 'Yes', url: 'nonsense', phoneNumber: 'nonsense' }),
			{ buttons: [{ type: 'QUICK_REPLY', text: 'Yes' }] },
		],
		['three buttons', rowsOf(open, open, open), { buttons: [open, open, open] }],
		['buttons as a list from an expression', { buttons: [open] }, { buttons: [open] }],
		['no buttons where there is no row', { buttons: {} }, {}],
		[
			'what only marketing has',
			{ category: 'MARKETING', additionalFields: { unsubscribeButton: true, blockButton: false } },
			{ category: 'MARKETING', unsubscribeButton: true, blockButton: false },
		],
		[
			'what only codes have',
			{
				category: 'AUTHENTICATION',
				additionalFields: {
					addSecurityRecommendation: true,
					codeExpirationMinutes: '1440',
					copyCodeButton: true,
					otpCode: '123456',
				},
			},
			{
				category: 'AUTHENTICATION',
				body: { text: 'It is ready.', otp_code: '123456' },
				addSecurityRecommendation: true,
				codeExpirationMinutes: 1440,
				copyCodeButton: true,
			},
		],
	])('%s', async (_, parameters, json) => {
		expect(await jsonOf(parameters)).toEqual({ ...plainJson, ...json });
	});
});

const MEDIA = [
	['image', 'image/png', 'a.png'],
	['video', 'video/mp4', 'a.mp4'],
	['document', 'application/pdf', 'a.pdf'],
] as const;

describe.each(MEDIA)('A header of the kind %s', (kind, mimeType, fileName) => {
	const data = fileOf(3, mimeType, fileName);
	const given = {
		...plain,
		headerType: kind,
		binaryPropertyName: 'data',
		bodyText: 'Hello {{1}}',
		bodySamples: 'Ada',
		...rowsOf({ ...open, url: 'https://example.com/{{1}}', urlSamples: 'a-17' }, open),
		category: 'MARKETING',
		additionalFields: { unsubscribeButton: true, blockButton: false },
	};
	const form = [
		{ field: 'name', value: 'order_ready' },
		{ field: 'language', value: 'en' },
		{ field: 'category', value: 'MARKETING' },
		{ field: 'header[type]', value: 'media' },
		{ field: 'header[media][type]', value: kind },
		{ field: 'body[text]', value: 'Hello {{1}}' },
		{ field: 'body[variables][0]', value: 'Ada' },
		{ field: 'buttons[0][type]', value: 'URL' },
		{ field: 'buttons[0][text]', value: 'Open' },
		{ field: 'buttons[0][url]', value: 'https://example.com/{{1}}' },
		{ field: 'buttons[0][variables][0]', value: 'a-17' },
		{ field: 'buttons[1][type]', value: 'URL' },
		{ field: 'buttons[1][text]', value: 'Open' },
		{ field: 'buttons[1][url]', value: 'https://example.com/o' },
		{ field: 'blockButton', value: '0' },
		{ field: 'unsubscribeButton', value: '1' },
		{ field: 'header[media][file]', file: data },
	];

	test('makes a new template a form', async () => {
		expect(await requestOf('create', given, { data })).toEqual({
			method: 'POST',
			path: TEMPLATES,
			form,
		});
	});

	test('needs no file where the template has one', async () => {
		const { json } = await requestOf('update', { ...chosen, ...given });
		expect(json).toMatchObject({ header: { type: 'media', media: { type: kind } } });
	});

	test('takes another file where it is to be replaced', async () => {
		const parameters = { ...chosen, ...given, replaceHeaderFile: true };
		expect((await requestOf('update', parameters, { data })).form).toEqual(form);
	});

	test('takes no file of another kind, nor a larger one', async () => {
		const [otherKind] = MEDIA.filter(([other]) => other !== kind);
		const files = {
			other: fileOf(3, otherKind?.[1] ?? '', 'other'),
			large: fileOf(16_777_217, mimeType, fileName),
		};
		for (const binaryPropertyName of ['other', 'large']) {
			const refused = () => requestOf('create', { ...given, binaryPropertyName }, files);
			expect(await refusalOf(refused)).toMatch(/^File "[\w.]+" is (too large|of type)/);
		}
	});
});

test.each([
	['nothing was waiting', 404, { success: false, message: 'No pending templates found' }, true],
	['in other words', 404, { success: false, message: 'Nichts zu tun' }, true],
	['an unknown workspace', 404, { message: 'Resource not found.', status: 404 }, false],
	['a mixture of both', 404, { success: false, message: 'Not found', status: 404 }, false],
	['a failure of the service', 500, { success: false, message: 'Failed to sync' }, false],
	['no JSON', 404, 'success: false', false],
])('Sync: %s (%i) is a success: %j', (_, status, body, isSuccess) => {
	expect(syncTemplates.isAlsoSuccess?.(status, body)).toBe(isSuccess);
});
