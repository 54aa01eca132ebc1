import { locator } from '../support/nodes';
import { json } from '../support/recorder';
import { engine, recorder, setUpStation } from '../support/station';

setUpStation();

const answerWith = (data: unknown) => {
	recorder.answerWith(json(200, { meta: { code: 'RESP_OKAY' }, data }));
};
const question = (method: string) => ({
	nodeType: 'n8n-nodes-lancepilot-islash.islash',
	method,
	parameters: {},
	credentials: recorder.credentials,
});
const search = async (method: string, filter?: string) =>
	(await engine.searchList({ ...question(method), filter })).results;

describe('The list of iSlash labels', () => {
	const labels = [{ id: 4, text: 'VIP' }, { id: 5, text: 'Paid' }, { id: 6 }, null];

	test('holds the texts, for a label that a contact gets', async () => {
		answerWith({ labels });
		expect(await search('searchLabels')).toEqual([
			{ name: 'VIP', value: 'VIP' },
			{ name: 'Paid', value: 'Paid' },
		]);
		expect(recorder.requests.map(({ url }) => url)).toEqual(['/api/public/label?session=s3ss-key']);
	});

	test('holds the IDs, and all at once, for contacts by labels', async () => {
		answerWith({ labels });
		expect(await search('searchLabelIds')).toEqual([
			{ name: 'All Labels', value: 'all' },
			{ name: 'VIP', value: '4' },
			{ name: 'Paid', value: '5' },
		]);
	});

	test('is searched in any letter case', async () => {
		answerWith({ labels });
		expect(await search('searchLabels', ' vip ')).toEqual([{ name: 'VIP', value: 'VIP' }]);
		expect(await search('searchLabelIds', 'ALL')).toEqual([{ name: 'All Labels', value: 'all' }]);
	});
});

const template = (name: string, language: string, status: string, text: string) => ({
	...{ name, language, status, category: 'UTILITY' },
	components: [{ type: 'BODY', text }],
});

describe('The list of iSlash templates', () => {
	test('is searched by everything that it shows', async () => {
		answerWith({
			templates: [
				template('order_ready', 'en_US', 'APPROVED', 'Hi'),
				template('order_ready', 'zh_HK', 'REJECTED', 'Hi'),
			],
		});
		expect(await search('searchTemplates', 'zh_hk')).toEqual([
			{
				name: 'order_ready: Meta rejected it (zh_HK, UTILITY, REJECTED)',
				value: 'not sendable: order_ready: order_ready: Meta rejected it',
			},
		]);
	});
});

describe('The form of an iSlash template', () => {
	const formOf = async (templateName: string) => {
		const parameters = {
			resource: 'message',
			operation: 'scheduleTemplate',
			templateName: locator('list', templateName),
		};
		const { fields, emptyFieldsNotice } = await engine.layOutForm({
			...question('templateFields'),
			parameters,
		});
		return (
			emptyFieldsNotice ??
			fields.filter(({ display }) => display).map(({ displayName }) => displayName)
		);
	};

	test('is that of the approved one among templates of one name', async () => {
		answerWith({
			templates: [
				template('order_ready', 'zh_HK', 'PENDING', '{{1}} {{2}}'),
				template('order_ready', 'en_US', 'APPROVED', 'Hi {{1}}'),
			],
		});
		expect(await formOf('order_ready')).toEqual(['Body {{1}}: "Hi {{1}}"']);
	});

	test.each([
		['nothing is chosen', '', 'Template is not chosen yet. Choose the template first.'],
		[
			'the list says that it cannot be sent',
			'not sendable: other: other: Meta rejected it',
			'Template "other" cannot be sent: Meta rejected it. Pick another template from the list.',
		],
		[
			'there is no such template',
			'other',
			'The channel of this credential has no template "other".',
		],
		[
			'it is not approved',
			'waiting',
			'The template "waiting" (PENDING) cannot be sent: Meta has not approved it yet.',
		],
	])('is empty and says why where %s', async (_, name, notice) => {
		answerWith({ templates: [template('waiting', 'en_US', 'PENDING', 'Hi {{1}}')] });
		expect(await formOf(name)).toBe(notice);
	});

	test('is empty and says why where iSlash refuses', async () => {
		recorder.answerWith(json(401, { meta: { code: 'RESP_AUTH', message: 'Wrong token' } }));
		expect(await formOf('order_ready')).toBe(
			'iSlash did not accept the user token or the session key (HTTP 401). RESP_AUTH: Wrong token.\nCheck both in the iSlash credential.',
		);
	});
});
