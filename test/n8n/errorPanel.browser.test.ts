import { NodeConnectionTypes } from 'n8n-workflow';
import { withCredentials, type SavedWorkflow } from '../../tools/n8n/savedWorkflow';
import { takePicture } from '../support/picture';
import { describeInEditor } from './support/describeInEditor';
import { messages, place } from './support/playground';

/** Numbers that end in 2400 are those whose session window is closed. */
const CLOSED = '+442079462400';

/** Twenty customers, the seventh of whom has not written for a day. */
const CUSTOMERS = Array.from({ length: 20 }, (_, index) => ({
	json: { phone: index === 6 ? CLOSED : `+44207946${1100 + index}` },
}));

const broadcast: SavedWorkflow = {
	name: 'Broadcast',
	nodes: [
		{
			id: 'start',
			name: 'Start',
			type: 'n8n-nodes-base.manualTrigger',
			typeVersion: 1,
			position: [0, 0],
			parameters: {},
		},
		{
			id: 'customers',
			name: 'Customers',
			type: 'n8n-nodes-base.code',
			typeVersion: 2,
			position: [220, 0],
			parameters: { jsCode: `return ${JSON.stringify(CUSTOMERS)};` },
		},
		{
			id: 'lancepilot',
			name: 'Lancepilot',
			type: 'n8n-nodes-lancepilot-islash.lancepilot',
			typeVersion: 1,
			position: [440, 0],
			parameters: {
				workspace: {
					__rl: true,
					mode: 'list',
					value: place.sandbox.lancepilot.workspaceId,
					cachedResultName: 'Northwind Sales',
				},
				recipient: { __rl: true, mode: 'phoneNumber', value: '={{ $json.phone }}' },
				text: 'Our spring sale begins today.',
			},
			credentials: { lancepilotApi: { id: '', name: '' } },
		},
	],
	connections: {
		Start: { main: [[{ node: 'Customers', type: NodeConnectionTypes.Main, index: 0 }]] },
		Customers: { main: [[{ node: 'Lancepilot', type: NodeConnectionTypes.Main, index: 0 }]] },
	},
	settings: { executionOrder: 'v1' },
};

describeInEditor('the error panel', ({ open }) => {
	test.each([
		['light', 'error.png'],
		['dark', 'error-dark.png'],
	] as const)(
		'says in its headline whose window is closed, and below what to do and who got it, %s',
		async (colorScheme, picture) => {
			const editor = await open(withCredentials(broadcast, place.credentials), { colorScheme });
			await editor.openNode('Lancepilot');
			await editor.execute();
			await editor.seesOutput(`The 24-hour window of ${CLOSED} is closed`);
			await editor.seesOutput('use Send Template');
			await editor.seesOutput('Item 7 of 20: 6 sent before it, 13 not tried');
			await takePicture(editor.page, picture);
			expect(await messages()).toHaveLength(6);
		},
	);
});
