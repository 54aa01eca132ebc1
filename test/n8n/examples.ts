import type { INodeExecutionData } from 'n8n-workflow';
import type { ExpectedMessage } from '../../tools/demo/comparison';
import { readSampleFiles } from '../../tools/demo/sampleFiles';
import { afterBody, startStandInServer } from '../../tools/standInServer';
import { islashStatus, lancepilotPost } from '../support/posts';
import type { ToolCall } from './support/chatModel';
import { rowsOf } from './support/dataTable';
import { messages, place } from './support/playground';
import { submit } from './support/submit';

/** How an example is set off, and what it must bring about. */
export interface ExampleCase {
	start: RunFromTrigger | CallToWebhook;
	/** What happens afterwards, to a published workflow: each when the run before has ended. */
	further?: (RunFromTrigger | CallToWebhook)[];
	/** How the language model uses its tools, where the example has one. */
	toolCalls?: ToolCall[];
	/** What the people say who are asked, each on the page behind the link in the next message. */
	answers?: Record<string, string>[];
	/** What the people write who are asked in the chat, each once the next question waits. */
	replies?: CallToWebhook[];
	/** Every message that must be in the sandbox afterwards. */
	messages: ExpectedMessage[];
	/** What else must be so. */
	afterwards?: () => Promise<void>;
}

/** Pressing "Execute workflow". */
interface RunFromTrigger {
	/** Name of the trigger node. */
	trigger: string;
	/** What the trigger gives, where it does not give that by itself. */
	items?: INodeExecutionData[];
}

/** A call from outside to the published workflow. */
export interface CallToWebhook {
	/** E.g. `/webhook/new-deal` or `/form/new-deal`. */
	path: string;
	/** Made anew for each call. */
	body: () => Promise<FormData | string>;
	/** Of a body that is text. */
	contentType?: string;
	/** What the last page of a form says. */
	lastPage?: string;
}

const ADA = '+44 20 7946 0958';
const lancepilot = { service: 'Lancepilot', recipient: '442079460958' } as const;

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

/** A post of a service to a trigger of ours. */
const posted = (webhookId: string, body: () => unknown): CallToWebhook => ({
	path: `/webhook/${webhookId}/webhook`,
	contentType: 'application/json',
	body: async () => JSON.stringify(await body()),
});

const AGENT = '0b7a2c54-6d1e-4f38-8c9a-1e5d7f3b2a01';
const REPORT = '0b7a2c54-6d1e-4f38-8c9a-1e5d7f3b2a02';
const VOICE_NOTE = '0b7a2c54-6d1e-4f38-8c9a-1e5d7f3b2a03';
const OPT_OUT = '0b7a2c54-6d1e-4f38-8c9a-1e5d7f3b2a04';
const APPOINTMENT = '0b7a2c54-6d1e-4f38-8c9a-1e5d7f3b2a05';

const said = (body: string, head = {}) => lancepilotPost({ type: 'text', body }, head);
const GRACE = '+85290000001';
const byGrace = { from: GRACE, contact: GRACE };

/** What iSlash reports of the message that the sandbox took last. */
const reported = (status: string, timestamp: string) =>
	posted(REPORT, async () => {
		const last = (await messages()).at(-1);
		return {
			statuses: [islashStatus({ id: last?.sid, status, timestamp })],
		};
	});

/** Where the customer's voice note lies. */
let voiceNotes: ReturnType<typeof startStandInServer> | undefined;

async function voiceNote(): Promise<unknown> {
	const { voiceNote: file } = await readSampleFiles();
	voiceNotes ??= startStandInServer(
		afterBody((response) => {
			response.writeHead(200, { 'content-type': file.mimeType }).end(file.content);
		}),
	);
	const value = `${(await voiceNotes).url}/${file.name}`;
	return lancepilotPost({ type: 'audio', audio: { value } }, byGrace);
}

/** By the name of the file in examples/. */
export const examples: Record<string, ExampleCase> = {
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
	'ask-the-manager': {
		start: { trigger: 'Start' },
		answers: [{ decision: 'approve' }],
		messages: [
			{
				node: 'Ask the Manager',
				service: 'Lancepilot',
				recipient: '85290000001',
				kind: 'text',
				text: 'May Ada have 20% off?\n\n{link}',
			},
			{
				node: 'Tell the Customer',
				...lancepilot,
				kind: 'text',
				text: 'Good news, Ada: 20% off your next order.',
			},
		],
	},
	'book-an-appointment': {
		start: posted(APPOINTMENT, () => said('Can I have an appointment?')),
		replies: ['Tuesday', 'five', 'my mainsail'].map((words) =>
			posted(APPOINTMENT, () => said(words)),
		),
		messages: [
			{ node: 'Ask the Day', ...lancepilot, kind: 'text', text: 'Gladly. Which day suits you?' },
			{ node: 'Ask the Time', ...lancepilot, kind: 'text', text: 'At what time on Tuesday?' },
			{ node: 'Ask the Reason', ...lancepilot, kind: 'text', text: 'And what is it about?' },
			{
				node: 'Confirm',
				...lancepilot,
				kind: 'text',
				text: 'See you on Tuesday at five: my mainsail.',
			},
		],
	},
	'ai-agent-asks-first': {
		start: {
			trigger: 'Chat',
			items: [
				{
					json: {
						sessionId: 'boss',
						action: 'sendMessage',
						chatInput: `Tell ${ADA} that the boat is ready`,
					},
				},
			],
		},
		toolCalls: [
			{
				tool: 'Send_Text',
				arguments: {
					toolParameters: { Recipient: ADA, Text: 'Your boat is ready.' },
					hitlParameters: {},
				},
			},
		],
		answers: [{ decision: 'approve' }],
		messages: [
			{
				node: 'Ask the Boss',
				service: 'Lancepilot',
				recipient: '85290000001',
				kind: 'text',
				text: `May this go to ${ADA}?\n\nYour boat is ready.\n\n{link}`,
			},
			{ node: 'Send Text', ...lancepilot, kind: 'text', text: 'Your boat is ready.' },
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
	'ai-agent-replies': {
		start: posted(AGENT, () => said('Is my boat ready?')),
		further: [
			posted(AGENT, () =>
				said('I take this one.', {
					event: 'message.outgoing',
					source: 'app',
					to: ADA,
					from: '+15005550100',
				}),
			),
			posted(AGENT, () => said('Thank you, Ada here.')),
			posted(AGENT, () => said('And mine?', byGrace)),
		],
		messages: [
			{ node: 'Answer', ...lancepilot, kind: 'text', text: 'Done.' },
			{ node: 'Answer', ...lancepilot, recipient: '85290000001', kind: 'text', text: 'Done.' },
		],
	},
	'delivery-report-islash': {
		// A status of an earlier message: it publishes the workflow, and must not get in the way.
		start: posted(REPORT, () => ({
			statuses: [islashStatus({ id: 'earlier', status: 'read', timestamp: '1700000100' })],
		})),
		further: [
			{ trigger: 'Start' },
			reported('read', '1700000300'),
			reported('delivered', '1700000200'),
		],
		messages: [
			{
				node: 'Send',
				service: 'iSlash',
				recipient: '85290000001',
				kind: 'text',
				text: 'Your order A-17 is ready.',
			},
		],
		afterwards: async () =>
			expect(await rowsOf('delivery_report')).toMatchObject([
				{ sid: 'earlier', number: null, read: '2023-11-14T22:15:00.000Z' },
				{
					sid: (await messages()).at(-1)?.sid,
					number: '+852 9000 0001',
					text: 'Your order A-17 is ready.',
					sent: null,
					delivered: '2023-11-14T22:16:40.000Z',
					read: '2023-11-14T22:18:20.000Z',
					failed: null,
				},
			]),
	},
	'voice-note-to-colleague': {
		start: posted(VOICE_NOTE, voiceNote),
		further: [
			posted(VOICE_NOTE, () =>
				lancepilotPost({ type: 'audio', audio: { value: 'https://files.invalid/x.ogg' } }, byGrace),
			),
			posted(VOICE_NOTE, () => said('No voice note', byGrace)),
		],
		messages: [
			{ node: 'Say Who Spoke', ...lancepilot, kind: 'text', text: 'Voice note from +85290000001:' },
			{
				node: 'Send the Voice Note',
				...lancepilot,
				kind: 'audio',
				file: {
					name: 'voice-note.ogg',
					sha256: '566cf79c481c3e44b60fc08d8c636e8bde99a5036a484d867418d0b25aeb6f21',
				},
			},
			{
				node: 'Say What Is Missing',
				...lancepilot,
				kind: 'text',
				text: 'A voice note from +85290000001 is waiting in Lancepilot. The file was not downloaded: getaddrinfo ENOTFOUND files.invalid',
			},
		],
		afterwards: async () => await (await voiceNotes)?.close(),
	},
	'opt-out': {
		start: posted(OPT_OUT, () => said(' Stop! ')),
		further: [
			posted(OPT_OUT, () => said('STOP', byGrace)),
			posted(OPT_OUT, () =>
				said('Do not stop by today', { from: '+491705550123', contact: '+491705550123' }),
			),
			posted(OPT_OUT, () => said('start', byGrace)),
			{ trigger: 'Start Broadcast' },
		],
		messages: [
			{
				node: 'Confirm',
				...lancepilot,
				kind: 'text',
				text: 'You will get no more offers from us. Write START to get them again.',
			},
			{
				node: 'Confirm',
				...lancepilot,
				recipient: '85290000001',
				kind: 'text',
				text: 'You will get no more offers from us. Write START to get them again.',
			},
			{
				node: 'Send Offer',
				...lancepilot,
				recipient: '85290000001',
				kind: 'text',
				text: 'Hello Grace, 20% off until Sunday. Write STOP to get no more offers.',
			},
		],
		afterwards: async () =>
			expect(await rowsOf('opt_outs')).toMatchObject([{ number: '442079460958' }]),
	},
};
