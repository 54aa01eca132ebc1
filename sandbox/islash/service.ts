import type { Answer } from '../api/answer';
import type { Problem } from '../api/contract';
import { optionalText } from '../api/fields';
import { phoneNumber } from '../api/phoneNumber';
import type { Service } from '../api/service';
import { isUnknownContact } from '../api/specialNumbers';
import { demoAccount } from '../demoAccount';
import { stickers } from '../inboxServer/stickers';
import { error, okay } from './answers';
import { getBroadcast, sendBroadcast } from './broadcasts';
import { attachLabel, detachLabel, listCustomers } from './labels';
import { sendSessionMessage } from './sessionMessage';
import { seededState } from './state';
import { sendTemplateMessage } from './templateMessages';
import { islashWebhook } from './webhook';

/** An iSlash channel of its own, with the demo data in it. */
export function createIslash(): Service {
	const state = seededState();
	return {
		name: 'islash',
		title: 'iSlash',
		root: '/islash/api/public',
		handlers: {
			sendSessionMessage,
			sendTemplateMessage: (call) => sendTemplateMessage(call, state),
			scheduleMessage: (call) => sendTemplateMessage(call, state),
			getTemplateMessages: () => okay({ templates: state.templates }),
			listStickers: () => okay({ stickers: stickers.map(({ id, name }) => sticker(id, name)) }),
			sendBroadcast: (call) => sendBroadcast(call, state),
			getBroadcast: (call) => getBroadcast(call, state),
			listLabels: () => okay({ labels: state.labels }),
			attachLabel: (call) => attachLabel(call, state),
			detachLabel: (call) => detachLabel(call, state),
			listCustomersByLabel: (call) => listCustomers(call, state),
		},

		authenticate(headers) {
			const isKnown = headers['x-user-token'] === demoAccount.islash.userToken;
			return isKnown ? undefined : error(401, 'RESP_UNAUTHORIZED', 'Invalid user token.');
		},

		recipient: ({ query }, { identity }) => query.identity ?? optionalText(identity),

		nameOf(number) {
			const customer = state.customers.find(({ identity }) => identity === number);
			return customer && `${customer.first_name} ${customer.last_name}`;
		},

		webhook: islashWebhook,

		admit({ operation: { query, bodyTypes }, body }): Answer | undefined {
			// Documented: in the body where the call has one, else in the query.
			const session = bodyTypes.length > 0 ? body.session : query.session;
			if (session !== undefined && session !== demoAccount.islash.sessionKey) {
				return error(400, 'RESP_INVALID_SESSION', 'Invalid session.');
			}
			const identity = optionalText(body.identity) ?? query.identity;
			if (identity === undefined) return undefined;
			if (isUnknownContact(identity)) {
				return error(404, 'RESP_NOT_FOUND', 'Contact not found.');
			}
			const number = phoneNumber(identity);
			return 'reason' in number
				? error(400, 'RESP_INVALID_PARAMETER', `identity ${number.reason}.`)
				: undefined;
		},

		invalid: (problems) => error(400, 'RESP_INVALID_PARAMETER', complaint(problems)),

		failure: (status, text) => error(status, failureCodes[status] ?? 'RESP_ERROR', text),
	};
}

const failureCodes: Record<number, string> = {
	404: 'RESP_NOT_FOUND',
	415: 'RESP_INVALID_PARAMETER',
	429: 'RESP_TOO_MANY_REQUESTS',
};

/** Documented: the fields of a sticker, and the values of its sample. */
function sticker(id: number, name: string): object {
	return { id, name, type: 'image/webp', width: 512, height: 512 };
}

/** What is wrong, in one sentence per field. */
function complaint(problems: readonly Problem[]): string {
	const sentences = problems.flatMap(({ keyword, instancePath, params, message, schemaPath }) => {
		if (/\/anyOf\/\d/.test(schemaPath)) return [];
		if (keyword === 'required') return `${String(params.missingProperty)} is required.`;
		// The one choice in the document: a session message without any content.
		if (keyword === 'anyOf') return 'One of text, file, file_url and sticker_id is required.';
		return `${instancePath.split('/').slice(2).join('.')} ${message ?? 'is invalid'}.`;
	});
	return [...new Set(sentences)].join(' ');
}
