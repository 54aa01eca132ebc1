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
				name: 'order_ready: Meta rejected it (zh_HK, REJECTED)',
				value: 'not sendable: order_ready: order_ready: Meta rejected it',
			},
		]);
	});
});

describe('What the panel shows of an iSlash template', () => {
	const ask = async (method: string, templateName: string) =>
		await engine.layOutForm({
			...question(method),
			parameters: {
				resource: 'message',
				operation: 'scheduleTemplate',
				templateName: locator('list', templateName),
			},
		});
	const textOf = async (name: string) => (await ask('templateText', name)).emptyFieldsNotice;

	test('is that of the approved one among templates of one name', async () => {
		answerWith({
			templates: [
				template('order_ready', 'zh_HK', 'PENDING', '{{1}} {{2}}'),
				template('order_ready', 'en_US', 'APPROVED', 'Hi {{1}}'),
			],
		});
		const { fields } = await ask('templateFields', 'order_ready');
		expect(fields.filter(({ display }) => display)).toMatchObject([{ displayName: 'Body 1' }]);
		expect(await textOf('order_ready')).toContain('<b>Body:</b> Hi <code>[Body&nbsp;1]</code>');
	});

	test.each([
		['nothing is chosen', '', 'Template is not chosen yet. Choose the template first.'],
		[
			'the list says that it cannot be sent',
			'not sendable: other: other: Meta rejected it',
			'Template &quot;other&quot; cannot be sent: Meta rejected it. Pick another template from the list.',
		],
		[
			'there is no such template',
			'other',
			'Template &quot;other&quot; is not in the channel of this credential. Pick one from the list.',
		],
	])('is the reason, and no field, where %s', async (_, name, reason) => {
		answerWith({ templates: [template('waiting', 'en_US', 'PENDING', 'Hi {{1}}')] });
		expect(await textOf(name)).toBe(reason);
		expect(await ask('templateFields', name)).toEqual({ fields: [] });
	});

	test('is the text of one that is not approved too, with the reason', async () => {
		answerWith({ templates: [template('waiting', 'en_US', 'PENDING', 'Hi {{1}}')] });
		expect(await textOf('waiting')).toContain(
			'It cannot be sent (PENDING): Meta has not approved it yet.',
		);
	});

	test('is the reason where iSlash refuses', async () => {
		recorder.answerWith(json(401, { meta: { code: 'RESP_AUTH', message: 'Wrong token' } }));
		expect(await textOf('order_ready')).toBe(
			'iSlash did not accept the user token or the session key (HTTP 401). RESP_AUTH: Wrong token.<br>Check both in the iSlash credential.',
		);
	});
});
