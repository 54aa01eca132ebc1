import { collection } from '../../../shared/fields/collection';
import { requiredFile } from '../../../shared/fields/file';
import { requiredText } from '../../../shared/fields/text';
import { operation } from '../../../shared/operation';
import { workspace } from '../../fields/workspace';
import { CONTACT_LIST } from '../../mediaRules';
import { contactGroups, groupParts } from './contactGroups';

const name = requiredText({
	name: 'name',
	displayName: 'Import Name',
	description: 'Name of the import, not used in the workspace before; of up to 255 characters',
	placeholder: 'e.g. Trade fair, March',
	maxLength: 255,
});

/** POST …/contact-imports. Documented, except for the columns that the file must have. */
export const importContacts = operation({
	value: 'import',
	name: 'Import',
	action: 'Import contacts from a file',
	description:
		'Add many contacts from a CSV, TXT, XLSX or XLS file of up to 5 MB; Lancepilot works through it afterwards',
	effect: 'change',
	subject: 'workspace',
	fields: {
		workspace,
		name,
		file: requiredFile(CONTACT_LIST),
		more: collection(
			{ name: 'additionalFields', displayName: 'Additional Fields' },
			{ contactGroups },
		),
	},
	request: ({ workspace, name, file, more: { contactGroups } }) => ({
		method: 'POST',
		path: ['workspaces', workspace, 'contact-imports'],
		form: [{ field: 'name', value: name }, ...groupParts(contactGroups), { field: 'file', file }],
	}),
});
