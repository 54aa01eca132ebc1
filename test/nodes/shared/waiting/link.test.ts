import type { IExecuteFunctions } from 'n8n-workflow';
import { answerLink, linkConcern } from '../../../../nodes/shared/waiting/link';
import { refusalOf } from '../../../support/refusal';

test.each([
	'http://localhost:5678/webhook-waiting/1/a',
	'https://localhost/',
	'http://127.0.0.1:5678/',
	'http://[::1]:5678/',
	'http://10.1.2.3/',
	'https://192.168.0.9/',
	'http://172.20.0.2/',
	'http://n8n:5678/',
	'https://n8n.local/',
])('%s is an address that nobody else can open', (link) => {
	expect(linkConcern(link)).toContain('which nobody else can open. Set WEBHOOK_URL');
});

test.each(['http://n8n.example.com/x', 'http://203.0.113.7/'])('%s is not encrypted', (link) => {
	expect(linkConcern(link)).toContain('without encryption');
});

test.each(['https://n8n.example.com/a', 'https://172.40.0.1/', 'https://203.0.113.7/'])(
	'nothing is said about %s',
	(link) => {
		expect(linkConcern(link)).toBeUndefined();
	},
);

test('An n8n that cannot sign links is refused, with the version that can', async () => {
	// What n8n 1.106 hands over has no such function, which its type does not say.
	const context = {} as IExecuteFunctions;
	const refusal = await refusalOf(() => answerLink(context));
	expect(refusal).toContain('needs n8n 1.107 or newer');
});
