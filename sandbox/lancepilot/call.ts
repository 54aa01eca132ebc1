import type { Answer } from '../api/answer';
import type { ApiCall, Handler } from '../api/service';
import { isUnknownContact } from '../api/specialNumbers';
import { refuseIfAny, templateNotFound } from './answers';
import { numberErrors } from './laravel';
import {
	contactByNumber,
	found,
	type Contact,
	type LancepilotState,
	type Template,
	type Workspace,
} from './state';

/** A call inside a workspace, on the sandbox's state. */
export interface LancepilotCall extends ApiCall {
	state: LancepilotState;
	workspace: Workspace;
}

/** A handler that finds the workspace of the path first. */
export function inWorkspace(
	state: LancepilotState,
	handle: (call: LancepilotCall) => Answer,
): Handler {
	return (call) => handle({ ...call, state, workspace: workspaceOf(state, call.operation.params) });
}

export function workspaceOf(state: LancepilotState, params: Record<string, string>): Workspace {
	return found(state.workspaces.find(({ id }) => id === params.workspace?.toLowerCase()));
}

export function recordOfPath<T extends { id: number }>(
	records: readonly T[],
	id: string | undefined,
): T {
	return found(records.find((record) => String(record.id) === id));
}

export function templateOf({ workspace, operation }: LancepilotCall): Template {
	const { template } = operation.params;
	return found(
		workspace.templates.find(({ id }) => String(id) === template),
		templateNotFound,
	);
}

/**
 * The contact of the path. A number new to the workspace becomes a contact: documented for template
 * messages, assumed for the others.
 */
export function recipientOf({ state, workspace, operation }: LancepilotCall): Contact {
	const { contact, number } = operation.params;
	if (number !== undefined) return contactByNumber(state, workspace, number);
	return found(workspace.contacts.find(({ id }) => id === contact));
}

/**
 * Looks up everything that the path names, before the body is judged, as Laravel does.
 * @throws Refusal with 404, or with 422 for what is no phone number.
 */
export function checkPath(
	state: LancepilotState,
	{ operation: { operationId, params } }: ApiCall,
): void {
	if (params.workspace === undefined) return;
	const workspace = workspaceOf(state, params);
	if (params.contact !== undefined) {
		found(workspace.contacts.find(({ id }) => id === params.contact));
	}
	// Documented: a template's number that nobody has yet becomes a contact.
	if (params.number !== undefined && operationId !== 'sendTemplateByNumber') {
		found(isUnknownContact(params.number) ? undefined : params.number);
	}
	if (params.number !== undefined) refuseIfAny(numberErrors(params.number));
	if (params.label !== undefined) recordOfPath(workspace.labels, params.label);
	if (params.role !== undefined) recordOfPath(workspace.roles, params.role);
	if (params.user !== undefined) recordOfPath(workspace.users, params.user);
	if (params.template !== undefined) {
		found(
			workspace.templates.find(({ id }) => String(id) === params.template),
			templateNotFound,
		);
	}
}
