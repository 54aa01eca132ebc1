import { readSampleFiles } from '../../../tools/demo/sampleFiles';
import { messages, place } from '../support/playground';
import { submit } from '../support/submit';
import type { ExampleCase } from './exampleCase';
import { ADA, lancepilot } from './people';

const dayIn = (days: number) =>
	new Date(Date.now() + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);

function formOf(values: Record<string, string>): FormData {
	const form = new FormData();
	for (const [name, value] of Object.entries(values)) form.append(name, value);
	return form;
}

async function invoiceForm(): Promise<FormData> {
	const { invoice } = await readSampleFiles();
	const form = formOf({ 'field-0': ADA });
	const file = new Blob([new Uint8Array(invoice.content)], { type: invoice.mimeType });
	form.append('field-1', file, invoice.name);
	return form;
}

const shipped = async () =>
	JSON.stringify({ order: { id: 'A-17' }, customer: { name: 'Ada', phone: ADA } });

/** The numbers of the customers that have the label VIP in iSlash's sandbox. */
async function vips(): Promise<string[]> {
	const { baseUrl, userToken, sessionKey } = place.sandbox.islash;
	const url = `${baseUrl}/chat-label/customers?session=${sessionKey}&label_id=4`;
	const answer = await fetch(url, { method: 'POST', headers: { 'x-user-token': userToken } });
	const { data } = (await answer.json()) as { data: { contacts: { identity: string }[] } };
	return data.contacts.map(({ identity }) => identity);
}

const template = (recipient: string, text: string) =>
	({ node: 'Send Template', service: 'Lancepilot', recipient, kind: 'template', text }) as const;
const spring = { mediaUrl: 'https://files.example.com/spring.jpg' };

/** Examples that send. By the name of the file in examples/. */
export const sending: Record<string, ExampleCase> = {
	'first-message': {
		start: { trigger: 'Start' },
		messages: [{ node: 'Say Hello', ...lancepilot, kind: 'text', text: 'Hello from n8n!' }],
	},
	'crm-deal-notification': {
		start: {
			path: '/webhook/deal-moved',
			contentType: 'application/json',
			body: async () =>
				JSON.stringify({
					deal: { title: 'Mainsail and jib', stage: 'Ready' },
					customer: { name: 'Ada', phone: ADA },
				}),
		},
		messages: [
			{
				node: 'Tell the Customer',
				...lancepilot,
				kind: 'text',
				text: 'Hello Ada, good news: your order "Mainsail and jib" is ready.',
			},
		],
	},
	'crm-calls-twice': {
		start: { path: '/webhook/order-shipped', contentType: 'application/json', body: shipped },
		messages: [
			{
				node: 'Tell the Customer',
				...lancepilot,
				kind: 'text',
				text: 'Hello Ada, your order A-17 is on its way.',
			},
		],
		afterwards: async () => {
			const url = `${place.n8nUrl}/webhook/order-shipped`;
			const again = await submit(url, shipped, 'application/json');
			expect(await again.json()).toEqual({ told: true, repeat: true });
			expect(await messages()).toHaveLength(1);
		},
	},
	'invoice-from-form': {
		start: { path: '/form/send-invoice', body: invoiceForm, lastPage: 'is on its way' },
		messages: [
			{
				node: 'Send Invoice',
				...lancepilot,
				kind: 'document',
				file: {
					name: 'invoice.pdf',
					sha256: 'f37babed4c97e323505e8132e536bdf7880c0e790a4eb2c413f4b4a7a4ebca37',
				},
			},
		],
	},
	'broadcast-to-sheet': {
		start: { trigger: 'Start' },
		messages: [
			{ ...template('442079460958', 'Hello Ada, 20% off until Sunday.'), ...spring },
			{ ...template('85290000001', 'Hello Grace, 20% off until Sunday.'), ...spring },
			{ ...template('491705550123', 'Hello Jürgen, 15% off until Sunday.'), ...spring },
		],
	},
	'window-or-template': {
		start: { trigger: 'Start' },
		messages: [
			{
				node: 'Send Text',
				service: 'Lancepilot',
				recipient: '85290000001',
				kind: 'text',
				text: 'Hello Grace, your order A-17 is ready. See you soon!',
			},
			template('15005552400', 'Hello Long Silent, it is ready.'),
			template('15005550404', 'Hello New Customer, it is ready.'),
		],
	},
	'label-sync-islash': {
		start: { trigger: 'Customers Changed' },
		messages: [],
		afterwards: async () => expect(await vips()).toEqual(['85290000001', '85290000003']),
	},
	'schedule-template-islash': {
		start: {
			path: '/form/new-pick-up',
			body: async () =>
				formOf({
					'field-0': 'Ada',
					'field-1': '+852 9000 0001',
					'field-2': 'A-17',
					'field-3': dayIn(5),
				}),
			lastPage: 'will be reminded',
		},
		messages: [
			{
				node: 'Schedule Reminder',
				service: 'iSlash',
				recipient: '85290000001',
				kind: 'template',
				text: 'Hi Ada, order A-17 is ready.',
				scheduledFor: `${dayIn(4)} 10:00:00`,
			},
		],
	},
	'ai-agent-answers': {
		start: {
			trigger: 'Chat',
			items: [
				{
					json: {
						sessionId: 'ada',
						action: 'sendMessage',
						chatInput: `Tell ${ADA} that the boat is ready, and show it`,
					},
				},
			],
		},
		toolCalls: [
			{ tool: 'Send_Text', arguments: { Recipient: ADA, Text: 'Your boat is ready.' } },
			{
				tool: 'Send_Picture',
				arguments: {
					Recipient: ADA,
					Media_URL: 'https://files.example.com/boat.jpg',
					Caption: 'Your boat',
				},
			},
		],
		messages: [
			{ node: 'Send Text', ...lancepilot, kind: 'text', text: 'Your boat is ready.' },
			{
				node: 'Send Picture',
				...lancepilot,
				kind: 'image',
				text: 'Your boat',
				mediaUrl: 'https://files.example.com/boat.jpg',
			},
		],
	},
};
