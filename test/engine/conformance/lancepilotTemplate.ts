import { locator } from '../../support/nodes';
import type { ConformanceCase } from './case';

const one = (
	operation: string,
	becomes: string,
	parameters: ConformanceCase['parameters'],
	title?: string,
	file?: ConformanceCase['file'],
): ConformanceCase => ({ resource: 'template', operation, becomes, parameters, title, file });

const template = locator('id', '4821');
const plain = { name: 'see_you', language: 'en', bodyText: 'See you soon.' };
const full = {
	name: 'order_ready_2',
	language: 'en',
	category: 'MARKETING',
	headerType: 'text',
	headerText: 'Order {{1}}',
	headerSamples: 'A-17',
	bodyText: 'Hello {{1}}, order {{2}} is ready.',
	bodySamples: 'Ada\nA-17',
	footer: 'Northwind',
	buttons: {
		button: [
			{ type: 'URL', text: 'Open', url: 'https://shop.example.com/{{1}}', urlSamples: 'a-17' },
			{ type: 'PHONE_NUMBER', text: 'Call', phoneNumber: '+1 500 555 0100' },
			{ type: 'QUICK_REPLY', text: 'Thank you' },
		],
	},
	additionalFields: { unsubscribeButton: true, blockButton: false },
};
const code = {
	...plain,
	name: 'login_code',
	category: 'AUTHENTICATION',
	additionalFields: {
		addSecurityRecommendation: true,
		codeExpirationMinutes: 10,
		copyCodeButton: true,
		otpCode: '123456',
	},
};
const picture = { mimeType: 'image/jpeg', fileName: 'spring.jpg' };
const withPicture = { ...full, name: 'spring', headerType: 'image' };

/** Every way to handle templates. */
export const LANCEPILOT_TEMPLATE: readonly ConformanceCase[] = [
	one('getAll', 'listTemplates', {}),
	one('get', 'getTemplate', { template }),
	one('create', 'createTemplate', plain, 'a body alone'),
	one('create', 'createTemplate', full, 'everything'),
	one('create', 'createTemplate', code, 'for codes'),
	one('create', 'createTemplate', withPicture, 'with a picture', picture),
	one('update', 'updateTemplate', { ...full, template }, 'everything'),
	one('update', 'updateTemplate', { ...withPicture, template }, 'with the picture it has'),
	one(
		'update',
		'updateTemplate',
		{ ...withPicture, template, replaceHeaderFile: true },
		'with another picture',
		picture,
	),
	one('sync', 'syncTemplates', {}),
	one('delete', 'deleteTemplate', { template }),
];
