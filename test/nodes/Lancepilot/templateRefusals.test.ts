import { template } from '../../../nodes/Lancepilot/resources/template';
import { locator } from '../../support/nodes';
import { requestsOf } from '../../support/prepare';
import { refusalOf } from '../../support/refusal';

const requestOf = requestsOf(template);
const plain = {
	name: 'order_ready',
	language: 'en',
	category: 'UTILITY',
	bodyText: 'It is ready.',
};
const rowsOf = (...button: object[]) => ({ buttons: { button } });
const open = { type: 'URL', text: 'Open', url: 'https://example.com/o' };

const numbered = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

describe('Before anything is sent, these are refused', () => {
	const authentication = { category: 'AUTHENTICATION' };

	test.each([
		['a name in capitals', { name: 'Order' }, 'Name "Order" has other characters than '],
		['a name with a dash', { name: 'order-ready' }, 'Name "order-ready" has other characters '],
		['no language', { language: '' }, 'Language is empty. '],
		['another category', { category: 'OTHER' }, 'Category "OTHER" is not one of the choices. '],
		['no body', { bodyText: ' ' }, 'Body Text is empty. '],
		[
			'a body of 1,025 characters',
			{ bodyText: 'é'.repeat(1025) },
			`Body Text "${'é'.repeat(80)}…" has 1,025 characters; at most 1,024 are allowed. `,
		],
		[
			'a placeholder without a sample',
			{ bodyText: '{{1}} {{2}}', bodySamples: 'Ada' },
			'Body Sample Values (1 given) cannot fill the text, which has {{1}}, {{2}}. Give one value ',
		],
		[
			'a sample without a placeholder',
			{ bodySamples: 'Ada' },
			'Body Sample Values cannot be used, since the text has no placeholders. Clear it, ',
		],
		[
			'21 variables',
			{
				bodyText: numbered(21)
					.map((number) => `{{${number}}}`)
					.join(),
				bodySamples: numbered(21),
			},
			'Body Sample Values has 21 values; at most 20 are allowed. ',
		],
		['a footer of 61 characters', { footer: 'a'.repeat(61) }, `Footer "${'a'.repeat(61)}" has 61 `],
		['an emoji in the footer', { footer: 'Bye 👋' }, 'Footer "Bye 👋" has an emoji, '],
		['a heart drawn as an emoji', { footer: 'Bye ❤️' }, 'Footer "Bye ❤️" has an emoji, '],
		['a flag in the footer', { footer: '🇭🇰' }, 'Footer "🇭🇰" has an emoji, '],
		['another header', { headerType: 'audio' }, 'Header "audio" is not one of the choices. '],
		['a text header without text', { headerType: 'text' }, 'Header Text is empty. '],
		[
			'a header placeholder without a sample',
			{ headerType: 'text', headerText: 'Order {{1}}' },
			'Header Sample Value (0 given) cannot fill the text, which has {{1}}. ',
		],
		['a picture without a file', { headerType: 'image' }, 'Input Binary Field is empty. '],
		['four buttons', rowsOf(open, open, open, open), 'Buttons has 4 rows; at most 3 are allowed. '],
		['buttons that are none', { buttons: 'Open' }, 'Buttons "Open" is not a list of rows. '],
		['a button without text', rowsOf({ ...open, text: '' }), 'Button Text is empty. '],
		[
			'a button without an address',
			rowsOf({ ...open, url: 'example.com' }),
			'Button URL "example.com" is not a web address. ',
		],
		[
			'a button placeholder without a sample',
			rowsOf({ ...open, url: 'https://example.com/{{1}}' }),
			'URL Sample Value (0 given) cannot fill the text, which has {{1}}. ',
		],
		[
			'a button that calls nobody',
			rowsOf({ type: 'PHONE_NUMBER', text: 'Call' }),
			'Button Phone Number is empty. ',
		],
		[
			'an unsubscribe button for a code',
			{ ...authentication, additionalFields: { unsubscribeButton: true } },
			'Unsubscribe Button belongs to templates of the category MARKETING, and this one is AUTHENTICATION. ',
		],
		[
			'an expiry for an order',
			{ additionalFields: { codeExpirationMinutes: 10 } },
			'Code Expiration Minutes belongs to templates of the category AUTHENTICATION, ',
		],
		...[0, 1441, 1.5, 'ten'].map((codeExpirationMinutes): [string, object, string] => [
			`an expiry of ${codeExpirationMinutes}`,
			{ ...authentication, additionalFields: { codeExpirationMinutes } },
			`Code Expiration Minutes "${codeExpirationMinutes}" is not a whole number from 1 to 1440. `,
		]),
	])('%s', async (_, parameters, message) => {
		const refusal = await refusalOf(() => requestOf('create', { ...plain, ...parameters }));
		expect(refusal.slice(0, message.length)).toBe(message);
	});

	test.each(['get', 'update', 'delete'])('%s without a template', async (value) => {
		const parameters = { ...plain, template: locator('list', '') };
		expect(await refusalOf(() => requestOf(value, parameters))).toMatch(/^Template is empty\./);
	});
});
