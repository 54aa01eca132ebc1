import { optionalFile } from '../../../shared/fields/file';
import { secretText } from '../../../shared/fields/secretText';
import { requiredText } from '../../../shared/fields/text';
import { toggle } from '../../../shared/fields/toggle';
import { idField } from '../../fields/id';
import { USER_AVATAR } from '../../mediaRules';

/** A user by its ID; the API has no list of them. */
export const user = idField({
	name: 'user',
	displayName: 'User ID',
	description: 'The ID of the user in Lancepilot',
	placeholder: 'e.g. 12',
});

/** The name of a user. */
export const name = requiredText({
	name: 'name',
	displayName: 'Name',
	description: 'Name of the user; of up to 50 characters',
	placeholder: 'e.g. Nathan Smith',
	maxLength: 50,
});

/** The password of a user; typed once, sent as its own confirmation too. */
export const password = (required: boolean) =>
	secretText(
		{
			name: 'password',
			displayName: 'Password',
			description: 'The password with which the user signs in; 6 to 255 characters',
			least: 6,
			most: 255,
		},
		required,
	);

/** The time zone of a user. */
export const timezone = requiredText({
	name: 'timezone',
	displayName: 'Time Zone',
	description: 'Time zone of the user, by its name in the IANA list',
	placeholder: 'e.g. Europe/Berlin',
});

/** The picture of a user. */
export const avatar = optionalFile(
	{
		name: 'avatar',
		displayName: 'Avatar Binary Field',
		description:
			'Name of the input binary field that holds a picture of the user, an image of up to 1 MB',
	},
	USER_AVATAR,
);

/** Whether the user is a client. */
export const client = toggle({
	name: 'client',
	displayName: 'Client',
	description:
		'Whether the user is a client of the partner; required where the workspace is of the type Partner',
	default: true,
});
