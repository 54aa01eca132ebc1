import { randomUUID } from 'node:crypto';
import { isTrue, requiredText } from '../api/fields';
import type { Handler } from '../api/service';
import { created, page, resource, updated } from './answers';
import { workspaceOf } from './call';
import { refuseTaken, type LancepilotState, type Workspace } from './state';

/** Calls on the workspaces themselves. */
export function workspaceHandlers(state: LancepilotState): Record<string, Handler> {
	return {
		listWorkspaces({ operation: { query } }) {
			// That the server honours `search` is assumed: clients send it.
			const wanted = (query.search ?? '').toLowerCase();
			const matching = state.workspaces.filter(({ name }) => name.toLowerCase().includes(wanted));
			return page(matching.map(view), query);
		},

		createWorkspace({ body }) {
			refuseTaken(listed(state), 'name', body.name);
			const workspace: Workspace = {
				id: randomUUID(),
				...input(body),
				contacts: [],
				labels: [],
				tags: [],
				roles: [],
				users: [],
				imports: [],
				templates: [],
			};
			state.workspaces.push(workspace);
			return created(view(workspace));
		},

		updateWorkspace({ body, operation: { params } }) {
			const workspace = workspaceOf(state, params);
			refuseTaken(listed(state), 'name', body.name, workspace.id);
			Object.assign(workspace, input(body));
			return updated(view(workspace));
		},
	};
}

function listed(state: LancepilotState) {
	return state.workspaces.map(({ id, name }) => ({ id, name }));
}

function input(body: Record<string, unknown>) {
	return {
		name: requiredText(body.name),
		type: requiredText(body.type),
		status: isTrue(body.status),
	};
}

function view({ id, name, type, status }: Workspace): object {
	return resource('workspaces', { id, name, type, status });
}
