import type { Field } from '../../../shared/field';
import { listLocator } from '../../../shared/fields/resourceLocator';
import { InputError } from '../../../shared/inputError';
import { phoneNumberField } from '../../phoneNumberField';

/** The contact by its number. The API also takes a `hash`, which no page explains. */
export const phoneNumber = phoneNumberField({
	name: 'phoneNumber',
	displayName: 'Phone Number',
	description: 'Phone number of the contact, with country code',
});

/** A label by its text, which is what the API wants here. */
export const label = listLocator({
	name: 'label',
	displayName: 'Label',
	description: 'The label, one of those that exist in iSlash',
	searchListMethod: 'searchLabels',
	typed: 'name',
	idPlaceholder: 'e.g. VIP',
});

/** Stands for all labels, in the list and in the API. */
export const ALL_LABELS = 'all';

const labelIds = listLocator({
	name: 'labels',
	displayName: 'Labels',
	description:
		'The labels whose contacts are wanted; by ID, several can be given, separated by commas',
	searchListMethod: 'searchLabelIds',
	idPlaceholder: 'e.g. 4, 5',
});

/** IDs of labels separated by commas, or "all": the `label_id` of the API. */
export const labels: Field<string> = {
	properties: labelIds.properties,
	read: async (item) => {
		const given = await labelIds.read(item);
		if (given.toLowerCase() === ALL_LABELS) return ALL_LABELS;
		const ids = given.split(',').map((id) => id.trim());
		if (ids.every((id) => /^\d+$/.test(id))) return ids.join(',');
		throw new InputError({
			field: 'Labels',
			value: given,
			reason: 'is not a list of label IDs',
			hint: 'Pick a label from the list, or enter whole numbers separated by commas, or the word all',
		});
	},
};
