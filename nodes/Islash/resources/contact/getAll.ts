import type { Listing } from '../../../shared/listing';
import { operation } from '../../../shared/operation';
import { recordsNamed } from '../../records';
import { labels } from './fields';
import { isJsonObject } from '../../../shared/values';

const CONTACTS: Listing = {
	query: (page, size) => ({ page, per_page: size }),
	page: (answer) => {
		const { data } = answer;
		const records = recordsNamed('contacts', answer);
		if (!records) return undefined;
		const pagination = isJsonObject(data) && isJsonObject(data.pagination) ? data.pagination : {};
		return {
			records,
			hasMore: pagination['has-more-page'] === true,
		};
	},
};

/** POST /chat-label/customers. Documented: everything in the query, and only a read. */
export const getContacts = operation({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many contacts',
	description: 'List the contacts that carry certain labels, or any label',
	effect: 'read',
	fields: { labels },
	list: CONTACTS,
	request: ({ labels }) => ({
		method: 'POST',
		path: ['chat-label', 'customers'],
		query: { label_id: labels },
	}),
});
