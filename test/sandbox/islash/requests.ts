import { formOf, type SmallestRequest } from '../client';

const session = 'demo-islash-session';
const query = `?session=${session}`;
const chat = `/chat-label${query}&identity=85290000001&label=New`;
const template = { session, identity: '85290000001', template_name: 'thank_you_en' };
const at = '2027-01-15 09:30:00';

function bySession(operationId: string, method: string, path: string): SmallestRequest {
	return { operationId, status: 200, method, path };
}

function post(operationId: string, path: string, json: object): SmallestRequest {
	return { operationId, status: 200, method: 'POST', path, parts: () => ({ json }) };
}

/** One for each operation. */
export const smallestRequests: SmallestRequest[] = [
	post('sendTemplateMessage', '/send-message', template),
	post('scheduleMessage', '/schedule-message', { ...template, send_at: at }),
	post('getTemplateMessages', '/template-message', { session }),
	{
		operationId: 'sendSessionMessage',
		status: 200,
		method: 'POST',
		path: '/send-session-message',
		parts: () => ({ form: formOf({ session, identity: '85290000001', text: 'Hello' }) }),
	},
	post('sendBroadcast', '/broadcast', {
		session,
		name: 'Sale',
		template_name: 'thank_you_en',
		scheduled_at: at,
	}),
	bySession('listStickers', 'GET', `/sticker${query}`),
	bySession('getBroadcast', 'GET', `/broadcast/12${query}`),
	bySession('listLabels', 'GET', `/label${query}`),
	bySession('attachLabel', 'POST', chat),
	bySession('detachLabel', 'DELETE', chat),
	bySession('listCustomersByLabel', 'POST', `/chat-label/customers${query}&label_id=all`),
];
