import { readSampleFiles } from '../../tools/demo/sampleFiles';
import { describeInEditor } from './support/describeInEditor';
import { api, messages, place } from './support/playground';

describeInEditor('in the editor', ({ addBehindCustomer }) => {
	test('Lancepilot is found, filled in by clicking, and sends the picture of the node before', async () => {
		const { photo } = await readSampleFiles();
		const editor = await addBehindCustomer({
			search: 'whatsapp',
			node: 'Lancepilot',
			action: 'Send a text message',
		});
		await editor.chooseCredential('Lancepilot Sandbox');
		await editor.choose('resource', 'Message');
		await editor.choose('operation', 'Send Image');
		expect(await editor.chooseFromList('workspace', 'Northwind Sales')).toEqual([
			'Northwind Sales',
			'Northwind Support',
		]);
		await editor.fill('recipient', '+44 20 7946 0958');
		await editor.fill('caption', 'Your mainsail is ready.');
		await editor.execute();
		expect(await messages()).toMatchObject([
			{
				service: 'Lancepilot',
				recipient: '442079460958',
				text: 'Your mainsail is ready.',
				file: { name: photo.name, sha256: photo.sha256 },
			},
		]);
		await editor.seesOutput('1 item');
		await editor.seesOutput('image');
	});

	test('iSlash is found, filled in by clicking, and sends the picture, then a sticker', async () => {
		const { photo } = await readSampleFiles();
		const editor = await addBehindCustomer({
			search: 'whatsapp',
			node: 'iSlash',
			action: 'Send a message',
		});
		await editor.chooseCredential('iSlash Sandbox');
		await editor.choose('resource', 'Message');
		await editor.choose('operation', 'Send');
		await editor.fill('recipient', '+44 20 7946 0958');
		await editor.choose('mediaSource', 'File From Input');
		await editor.execute();
		await editor.choose('mediaSource', 'Sticker');
		expect(await editor.chooseFromList('sticker', 'heart')).toContain('heart');
		await editor.execute();
		expect(await messages()).toMatchObject([
			{ service: 'iSlash', recipient: '442079460958', file: { sha256: photo.sha256 } },
			{ service: 'iSlash', recipient: '442079460958', sticker: { name: 'heart' } },
		]);
		await editor.seesOutput('sticker');
	});

	test('A wrong token is named where the workspaces should be, and in the output panel', async () => {
		const { baseUrl } = place.sandbox.lancepilot;
		const data = { baseUrl, accessToken: 'wrong' };
		await api.createCredential({ name: 'Wrong Token', type: 'lancepilotApi', data });
		const editor = await addBehindCustomer({
			search: 'lancepilot',
			node: 'Lancepilot',
			action: 'Send a text message',
		});
		await editor.chooseCredential('Wrong Token');
		await editor.openList('workspace');
		await editor.sees('Lancepilot did not accept the access token');
		await editor.chooseMode('workspace', 'By ID');
		await editor.fill('workspace', place.sandbox.lancepilot.workspaceId);
		await editor.fill('recipient', '+44 20 7946 0958');
		await editor.fill('text', 'Hello');
		await editor.execute();
		await editor.seesOutput('Lancepilot did not accept the access token');
		expect(await messages()).toEqual([]);
	});
});
