import type { Answer } from '../api/answer';
import { optionalText, requiredText } from '../api/fields';
import { created, deleted, resource, updated } from './answers';
import { recordOfPath, type LancepilotCall } from './call';
import { refuseTaken } from './state';

/** Labels and tags themselves. */
export const labelHandlers: Record<string, (call: LancepilotCall) => Answer> = {
	createLabel({ state, workspace, body }) {
		refuseTaken(workspace.labels, 'name', body.name);
		const label = { id: state.nextId(), ...labelInput(body) };
		workspace.labels.push(label);
		return created(resource('labels', label));
	},

	updateLabel({ workspace, body, operation }) {
		const label = recordOfPath(workspace.labels, operation.params.label);
		refuseTaken(workspace.labels, 'name', body.name, label.id);
		return updated(resource('labels', Object.assign(label, labelInput(body))));
	},

	deleteLabel({ workspace, operation }) {
		const { id } = recordOfPath(workspace.labels, operation.params.label);
		workspace.labels = workspace.labels.filter((label) => label.id !== id);
		// Documented: labels/delete, the label is taken off every contact.
		for (const contact of workspace.contacts) {
			contact.labelIds = contact.labelIds.filter((labelId) => labelId !== id);
		}
		return deleted;
	},

	createTag({ state, workspace, body }) {
		refuseTaken(workspace.tags, 'name', body.name);
		const tag = { id: state.nextId(), name: requiredText(body.name) };
		workspace.tags.push(tag);
		return created(resource('tags', tag));
	},
};

function labelInput(body: Record<string, unknown>) {
	return { name: requiredText(body.name), color: optionalText(body.color) ?? null };
}
