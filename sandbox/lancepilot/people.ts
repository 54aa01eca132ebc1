import type { Answer } from '../api/answer';
import { isTrue, requiredText } from '../api/fields';
import { created, page, refuseIfAny, resource, updated, type FieldErrors } from './answers';
import { recordOfPath, type LancepilotCall } from './call';
import { fileErrors, fileRules } from './files';
import { requiredError } from './laravel';
import { refuseTaken } from './state';

type CallHandler = (call: LancepilotCall) => Answer;

/** Roles and users. */
export const peopleHandlers: Record<string, CallHandler> = {
	listRoles: ({ workspace, operation }) =>
		page(
			workspace.roles.map((role) => resource('roles', role)),
			operation.query,
		),

	createRole({ state, workspace, body }) {
		const { permissions } = body;
		const role = { id: state.nextId(), name: requiredText(body.name), permissions };
		workspace.roles.push(role);
		return created(resource('roles', role));
	},

	updateRole({ workspace, body, operation }) {
		const role = recordOfPath(workspace.roles, operation.params.role);
		return updated(resource('roles', Object.assign(role, { name: requiredText(body.name) })));
	},

	createUser(call) {
		const { state, workspace, body } = call;
		refuseTaken(workspace.users, 'email', body.email);
		refuseIfAny(userErrors(call));
		const user = { id: state.nextId(), ...userInput(body) };
		workspace.users.push(user);
		return created(resource('users', user));
	},

	updateUser(call) {
		const { workspace, body, operation } = call;
		const user = recordOfPath(workspace.users, operation.params.user);
		refuseTaken(workspace.users, 'email', body.email, user.id);
		refuseIfAny(userErrors(call));
		return updated(resource('users', Object.assign(user, userInput(body))));
	},
};

/** Rules that the users pages state in words only. */
function userErrors({ body, uploads, workspace }: LancepilotCall): FieldErrors {
	const { avatar } = uploads;
	const { password, confirm_password: confirmation, client } = body;
	return {
		...(password !== confirmation && {
			confirm_password: ['The confirm password field must match password.'],
		}),
		...(!isTimeZone(requiredText(body.timezone)) && {
			timezone: ['The timezone field must be a valid timezone.'],
		}),
		...(workspace.type === 'PARTNER' &&
			client === undefined && { client: [requiredError('client')] }),
		...(avatar && fileErrors('avatar', avatar, fileRules.userAvatar)),
	};
}

function isTimeZone(name: string): boolean {
	try {
		return Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
	} catch {
		return false;
	}
}

function userInput(body: Record<string, unknown>) {
	return {
		name: requiredText(body.name),
		email: requiredText(body.email),
		timezone: requiredText(body.timezone),
		status: isTrue(body.status),
	};
}
