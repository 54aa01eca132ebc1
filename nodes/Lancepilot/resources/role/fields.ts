import type { Field } from '../../../shared/field';
import { requiredText, textProperty } from '../../../shared/fields/text';
import { InputError } from '../../../shared/inputError';
import { pickedId } from '../../fields/id';

/** A role of the workspace. */
export const role = pickedId({
	name: 'role',
	displayName: 'Role',
	description: 'The role, from those of the workspace',
	searchListMethod: 'searchRoles',
	idPlaceholder: 'e.g. 3',
});

/** The name of a role. */
export const name = requiredText({
	name: 'name',
	displayName: 'Name',
	description: 'Name of the role; of up to 255 characters',
	placeholder: 'e.g. Supervisor',
	maxLength: 255,
});

/** JSON where the text is JSON; else its lines. */
function givenIn(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		const lines = text.split('\n').map((line) => line.trim());
		return lines.filter((line) => line !== '');
	}
}

/** What a role may do. Required, but the documentation gives neither type nor values: sent as given. */
export const permissions: Field<unknown> = {
	properties: [
		textProperty(
			{
				name: 'permissions',
				displayName: 'Permissions',
				description:
					'What the role may do: one permission a line, or JSON; sent as it is, since Lancepilot does not document what it takes here',
				placeholder: 'e.g. ["messages.send"]',
				rows: 3,
			},
			true,
		),
	],
	read: (item) => {
		const given = item.parameter('permissions') ?? '';
		if (typeof given !== 'string') return given;
		if (given.trim() !== '') return givenIn(given);
		throw new InputError({
			field: 'Permissions',
			reason: 'is empty',
			hint: 'Fill the field in, or enter [] for a role without permissions',
		});
	},
};
