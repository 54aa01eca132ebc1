import { toggle } from '../../shared/fields/toggle';

/** Whether a record is in use: the `status` of workspaces, contacts and users. */
export const active = (subject: string) =>
	toggle({
		name: 'status',
		displayName: 'Active',
		description: `Whether the ${subject} is active`,
		default: true,
	});
