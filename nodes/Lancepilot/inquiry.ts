import type { Call } from '../shared/call';
import { templateNotApproved, unknownContact, windowClosed } from '../shared/reason';
import type { Reason } from '../shared/reason';
import type { Inquiry } from '../shared/service';
import { isJsonObject } from '../shared/values';
import { namedRecord } from './records';

/** Statuses with which input is refused. What a closed window is answered with is not documented. */
const INPUT = [400, 403, 422];

/** The template that a request sends: in its JSON, or in its form where there is a file. */
function templateIdOf({ request }: Call): string {
	const part = request.form?.find(({ field }) => field === 'template_id');
	const id = part && 'value' in part ? part.value : request.json?.template_id;
	return typeof id === 'string' || typeof id === 'number' ? String(id) : '';
}

function unknownTemplate(id: string): Reason {
	return {
		headline: `Lancepilot found no template ${id} in this workspace`,
		hint: 'Pick the template from the list of this workspace',
	};
}

/** What a 404 is about, in a workspace that exists. */
function missingIn(call: Call, sendsTemplate: boolean): Reason {
	if (!sendsTemplate) return unknownContact('Lancepilot', call.recipient);
	const template = unknownTemplate(templateIdOf(call));
	// A template by number makes a contact of a new number. Source: `template-message/send-number`.
	if (call.request.path.includes('number')) return template;
	return {
		headline: `Lancepilot found no ${call.recipient}, or no such template, in this workspace`,
		hint: `Check the recipient. ${template.hint}`,
	};
}

/**
 * The read that tells why a message was refused: whether the workspace is there, whether the window is
 * open, or what became of the template. Sources: `templates/list`, `messages/with-id/can-send-free`
 * (by number seen at third parties), `templates/get`.
 */
export function inquiry(call: Call, status: number): Inquiry | undefined {
	const { recipient, request } = call;
	const [root, workspace = '', ...rest] = request.path;
	if (root !== 'workspaces') return undefined;
	const inWorkspace = ['workspaces', workspace];
	const sendsTemplate = rest.at(-1) === 'template-messages';
	const read = (...path: readonly string[]) => ({
		method: 'GET' as const,
		path: [...inWorkspace, ...path],
	});

	if (status === 404) {
		return {
			request: { ...read('templates'), query: { page: 1, per_page: 1 } },
			success: () => missingIn(call, sendsTemplate),
			notFound: {
				headline: `Lancepilot found no workspace ${workspace}`,
				hint: 'Pick the workspace from the list. If it is right, check the base URL in the credential',
			},
		};
	}
	if (!INPUT.includes(status) || call.purpose.effect !== 'send') return undefined;
	if (sendsTemplate) {
		const id = templateIdOf(call);
		return {
			request: read('templates', id),
			success: ({ data }) => {
				const [found] = namedRecord(data);
				const said = found?.fields.status;
				if (typeof said !== 'string' || said.toUpperCase() === 'APPROVED') return undefined;
				return templateNotApproved(recipient, said);
			},
			notFound: unknownTemplate(id),
		};
	}
	return {
		request: read(...rest.slice(0, -2), 'can-send-free-message'),
		success: ({ data }) =>
			isJsonObject(data) && data.canSend === false ? windowClosed(recipient) : undefined,
	};
}
