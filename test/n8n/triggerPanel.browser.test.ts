import { randomUUID } from 'node:crypto';
import { describeInEditor } from './support/describeInEditor';
import { takePicture } from '../support/picture';

describeInEditor('the panel of a trigger', ({ open }) => {
	test.each([
		['light', 'panel-trigger.png'],
		['dark', 'panel-trigger-dark.png'],
	] as const)('says how to set it up, and gives its URL, %s', async (colorScheme, picture) => {
		const webhookId = randomUUID();
		const editor = await open(
			{
				name: 'Answer customers',
				nodes: [
					{
						id: randomUUID(),
						name: 'Lancepilot Trigger',
						type: 'n8n-nodes-lancepilot-islash.lancepilotTrigger',
						typeVersion: 1,
						position: [0, 0],
						parameters: { events: ['messageReceived'] },
						webhookId,
					},
				],
				connections: {},
			},
			{ colorScheme },
		);
		await editor.openNode('Lancepilot Trigger');
		await editor.sees('To start this workflow with messages');
		await editor.page.getByText('Webhook URLs', { exact: true }).click();
		await editor.page.getByText('Production URL', { exact: true }).click();
		await editor.sees(`/webhook/${webhookId}/webhook`);
		await takePicture(editor.page, picture);
	});
});
