import type { Answer } from '../api/answer';
import type { Handler, Service } from '../api/service';
import { demoAccount } from '../demoAccount';
import { notFound, unauthenticated, validationError } from './answers';
import { checkPath, inWorkspace } from './call';
import { contactHandlers } from './contacts';
import { labelHandlers } from './labels';
import { laravelErrors } from './laravel';
import { messageHandlers } from './messages';
import { peopleHandlers } from './people';
import { seededState } from './seed';
import { NO_NAME } from './state';
import { sendTemplate } from './templateMessages';
import { templateHandlers } from './templates';
import { lancepilotWebhook } from './webhook';
import { workspaceHandlers } from './workspaces';

/** A Lancepilot account of its own, with the demo data in it. */
export function createLancepilot(): Service {
	const state = seededState();
	const inside = {
		...contactHandlers,
		...labelHandlers,
		...peopleHandlers,
		...templateHandlers,
		...messageHandlers,
		sendTemplateByContact: sendTemplate,
		sendTemplateByNumber: sendTemplate,
	};
	const insideHandlers: Record<string, Handler> = Object.fromEntries(
		Object.entries(inside).map(([id, handle]) => [id, inWorkspace(state, handle)]),
	);
	return {
		name: 'lancepilot',
		title: 'Lancepilot',
		root: '/lancepilot/api/v3',
		handlers: { ...workspaceHandlers(state), ...insideHandlers },

		authenticate({ authorization }): Answer | undefined {
			const isKnown = authorization === `Bearer ${demoAccount.lancepilot.accessToken}`;
			return isKnown ? undefined : unauthenticated;
		},

		recipient({ params: { number, contact } }) {
			if (number !== undefined) return number;
			const contacts = state.workspaces.flatMap((workspace) => workspace.contacts);
			return contacts.find(({ id }) => id === contact)?.number;
		},

		nameOf(number) {
			const contacts = state.workspaces.flatMap((workspace) => workspace.contacts);
			const named = contacts.find(
				(contact) => contact.number === number && contact.name !== NO_NAME,
			);
			return named?.name;
		},

		webhook: lancepilotWebhook,

		admit(call) {
			checkPath(state, call);
			return undefined;
		},

		invalid(problems) {
			// A path that does not fit the document, such as a template id of letters, names nothing.
			const isPath = problems.some(({ instancePath }) => instancePath.startsWith('/path'));
			return isPath ? notFound : validationError(laravelErrors(problems));
		},

		failure: (status, text) => (status === 404 ? notFound : { status, body: { message: text } }),
	};
}
