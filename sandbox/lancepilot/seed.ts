import { demoAccount } from '../demoAccount';
import type { Contact, LancepilotState, Template, Workspace } from './state';

const { workspaceId } = demoAccount.lancepilot;

/** What the demo account holds when the sandbox starts. */
export function seededState(): LancepilotState {
	let lastId = 10000;
	return { workspaces: [sales(), support()], nextId: () => ++lastId };
}

function sales(): Workspace {
	return {
		...workspace(workspaceId, 'Northwind Sales'),
		contacts: [
			contact('1042', '15005550199', 'Ada Example'),
			contact('1043', '85290000001', 'Grace Wong'),
			contact('1044', '491705550123', 'Jürgen Müller'),
			contact('1045', '15005552400', 'Long Silent'),
		],
		labels: [
			{ id: 7, name: 'Hot lead', color: '#AA3300' },
			{ id: 8, name: 'Customer', color: '#3366AA' },
		],
		tags: [
			{ id: 7, name: 'newsletter' },
			{ id: 8, name: 'trade fair' },
		],
		// Copies: calls change the records of one sandbox only.
		templates: structuredClone([orderReady, promotion, welcome, reviewRequest]),
	};
}

function support(): Workspace {
	return {
		...workspace('8c0d5f2a-1b3e-4c6d-8e9f-0a1b2c3d4e5f', 'Northwind Support'),
		contacts: [contact('2042', '15005550166', 'Alan Sample')],
	};
}

function workspace(id: string, name: string): Workspace {
	return {
		id,
		name,
		type: 'INTERNAL',
		status: true,
		contacts: [],
		labels: [],
		tags: [],
		roles: [
			{ id: 3, name: 'Agent', permissions: ['messages.send'] },
			{ id: 4, name: 'Supervisor', permissions: ['messages.send', 'users.manage'] },
		],
		users: [
			{ id: 12, name: 'Sam Seller', email: `sam@${id.slice(0, 8)}.example.com`, timezone: 'UTC' },
		],
		imports: [],
		templates: [],
	};
}

function contact(id: string, number: string, name: string): Contact {
	return { id, number, name, status: true, tagIds: [], labelIds: [] };
}

const common = {
	workspace_id: workspaceId,
	language: 'en',
	created_at: '2026-01-05T09:00:00Z',
	updated_at: '2026-01-06T09:00:00Z',
} as const;

const orderReady: Template = {
	...common,
	id: 4821,
	name: 'order_ready',
	category: 'UTILITY',
	status: 'APPROVED',
	provider_id: '900000000000001',
	components: {
		header: { type: 'text', text: { content: 'Order {{1}}', variables: ['A-17'] } },
		body: { text: 'Hello {{1}}, it is ready.', variables: ['Ada'] },
		footer: 'Northwind',
		buttons: [
			{ type: 'URL', text: 'Open', url: 'https://shop.example.com/o/{{1}}', variables: ['a-17'] },
		],
	},
};

const promotion: Template = {
	...common,
	id: 4822,
	name: 'spring_promotion',
	category: 'MARKETING',
	status: 'APPROVED',
	provider_id: '900000000000002',
	components: {
		header: { type: 'media', media: { type: 'image', handle: '4:promotion' } },
		body: { text: 'Hello {{1}}, {{2}} off until Sunday.', variables: ['Ada', '20%'] },
		footer: null,
		buttons: [{ type: 'PHONE_NUMBER', text: 'Call us', phone_number: '+15005550100' }],
	},
};

const welcome: Template = {
	...common,
	id: 4823,
	name: 'welcome',
	category: 'UTILITY',
	status: 'APPROVED',
	provider_id: '900000000000003',
	components: {
		header: null,
		body: { text: 'Welcome to Northwind. How can we help?' },
		footer: null,
		buttons: [],
	},
};

const reviewRequest: Template = {
	...common,
	id: 4824,
	name: 'review_request',
	category: 'MARKETING',
	status: 'PENDING',
	provider_id: '900000000000004',
	components: {
		header: null,
		body: { text: 'How was your visit, {{1}}?', variables: ['Ada'] },
		footer: null,
		buttons: [],
	},
};
