import { readSampleFiles } from '../../tools/demo/sampleFiles';
import { withCredentials } from '../../tools/n8n/savedWorkflow';
import { customerWorkflow, followedBy } from './support/customer';
import { describeInEditor } from './support/describeInEditor';
import { messages, place } from './support/playground';

const SEND_TEXT = { search: 'lancepilot', node: 'Lancepilot', action: 'Send a text message' };

describeInEditor('What a person chooses in the editor', ({ open, addBehindCustomer }) => {
	test('stays, in the way in which it was named, when another operation is chosen', async () => {
		const editor = await addBehindCustomer(SEND_TEXT);
		await editor.chooseCredential('Lancepilot Sandbox');
		await editor.chooseMode('workspace', 'By ID');
		await editor.fill('workspace', place.sandbox.lancepilot.workspaceId);
		await editor.chooseMode('recipient', 'By ID');
		await editor.fill('recipient', '10001');
		await editor.choose('operation', 'Send Image');
		await editor.sees('Media Source');
		expect(await editor.modeOf('workspace')).toBe('By ID');
		expect(await editor.modeOf('recipient')).toBe('By ID');
		expect(await editor.valueOf('workspace')).toBe(place.sandbox.lancepilot.workspaceId);
		expect(await editor.valueOf('recipient')).toBe('10001');
	});

	test('may leave out the workspace: the node runs, and names those that there are', async () => {
		const editor = await addBehindCustomer(SEND_TEXT);
		await editor.chooseCredential('Lancepilot Sandbox');
		await editor.fill('recipient', '+44 20 7946 0958');
		await editor.fill('text', 'Hello');
		await editor.execute();
		await editor.seesOutput('reaches several: "Northwind Sales", "Northwind Support"');
		expect(await messages()).toEqual([]);
	});

	test('in version 0.1 beside the options of iSlash counts in a workflow that was saved with it', async () => {
		const customer = customerWorkflow((await readSampleFiles()).photo);
		const workflow = followedBy(customer, {
			name: 'iSlash',
			type: 'n8n-nodes-lancepilot-islash.islash',
			parameters: {
				...{ recipient: '={{ $json.phone }}', text: 'Hello' },
				...{ quotedMessageId: '7', simplify: false },
			},
			credentials: { islashApi: { id: '', name: '' } },
		});
		const editor = await open(withCredentials(workflow, place.credentials));
		await editor.openNode('iSlash');
		await editor.execute();
		await editor.seesOutput('is_cloned');
		expect(await messages()).toMatchObject([{ text: 'Hello', quotedMessageId: 7 }]);
	});
});
