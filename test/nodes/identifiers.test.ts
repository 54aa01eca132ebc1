import { broadcast } from '../../nodes/Islash/resources/broadcast';
import { message as islashMessage } from '../../nodes/Islash/resources/message';
import { contact } from '../../nodes/Lancepilot/resources/contact';
import { label } from '../../nodes/Lancepilot/resources/label';
import { message } from '../../nodes/Lancepilot/resources/message';
import { role } from '../../nodes/Lancepilot/resources/role';
import { template } from '../../nodes/Lancepilot/resources/template';
import { user } from '../../nodes/Lancepilot/resources/user';
import { locator } from '../support/nodes';
import { requestsOf } from '../support/prepare';
import { refusalOf } from '../support/refusal';

/** Wherever the user names a record by its ID. */
const FIELDS: [string, (id: string) => Promise<unknown>][] = [
	['Workspace', async (id) => await requestsOf(template)('sync', { workspace: locator('id', id) })],
	[
		'Recipient',
		async (id) => await requestsOf(message)('checkWindow', { recipient: locator('contactId', id) }),
	],
	['Contact ID', async (id) => await requestsOf(contact)('toggleTag', { contact: id, tagId: 7 })],
	['Tag ID', async (id) => await requestsOf(contact)('toggleTag', { contact: '1042', tagId: id })],
	['Label ID', async (id) => await requestsOf(label)('delete', { label: id })],
	['Template', async (id) => await requestsOf(template)('get', { template: locator('id', id) })],
	['Role', async (id) => await requestsOf(role)('update', { name: 'a', role: locator('id', id) })],
	['User ID', async (id) => await requestsOf(user)('update', { name: 'a', user: id })],
	['Broadcast ID', async (id) => await requestsOf(broadcast)('get', { broadcast: id })],
	[
		'Sticker',
		async (id) =>
			await requestsOf(islashMessage)('send', {
				recipient: '+852 5687 2847',
				mediaSource: 'sticker',
				sticker: locator('id', id),
			}),
	],
];

describe.each(FIELDS)('%s', (field, request) => {
	test.each(['number/15551234567', 'number%2F15551234567', 'a\\b', '..', '10\u200b42'])(
		'%j is refused by field and value',
		async (id) => {
			expect(await refusalOf(async () => await request(id))).toContain(`${field} "${id}" `);
		},
	);
});
