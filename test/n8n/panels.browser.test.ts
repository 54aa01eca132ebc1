import type { INode } from 'n8n-workflow';
import { readSampleFiles } from '../../tools/demo/sampleFiles';
import { withCredentials, type SavedWorkflow } from '../../tools/n8n/savedWorkflow';
import { customerWorkflow, followedBy, WORKSPACE } from './support/customer';
import { describeInEditor } from './support/describeInEditor';
import { BEHIND_PANEL } from './support/editor';
import { takePicture } from '../support/picture';
import { place } from './support/playground';

const link = { id: '', name: '' };
const caption = '=Good news, {{ $json.name }}: your {{ $json.deal }} is ready.';

const nodes: Record<string, Pick<INode, 'type' | 'parameters' | 'credentials'>> = {
	Lancepilot: {
		type: 'n8n-nodes-lancepilot-islash.lancepilot',
		parameters: {
			resource: 'message',
			operation: 'sendImage',
			workspace: WORKSPACE,
			recipient: { __rl: true, mode: 'phoneNumber', value: '={{ $json.phone }}' },
			caption,
		},
		credentials: { lancepilotApi: link },
	},
	iSlash: {
		type: 'n8n-nodes-lancepilot-islash.islash',
		parameters: {
			resource: 'message',
			operation: 'send',
			recipient: '={{ $json.phone }}',
			text: caption,
			mediaSource: 'binary',
		},
		credentials: { islashApi: link },
	},
};

/** A workflow that sends with this node what "Customer" gives. */
async function sending(name: string): Promise<SavedWorkflow> {
	const customer = customerWorkflow((await readSampleFiles()).photo);
	const node = nodes[name];
	if (!node) throw new Error(`No node ${name}`);
	const workflow = followedBy(customer, { name, ...node });
	return withCredentials(workflow, place.credentials);
}

describeInEditor('the panel', ({ open }) => {
	test.each([
		['Lancepilot', 'light', 'Table', 'panel.png'],
		['Lancepilot', 'dark', 'Table', 'panel-dark.png'],
		// Its record is wider than the panel.
		['iSlash', 'light', 'JSON', 'panel-islash.png'],
		['iSlash', 'dark', 'JSON', 'panel-islash-dark.png'],
	] as const)(
		'of %s shows its fields and the record, %s',
		async (name, colorScheme, view, picture) => {
			const editor = await open(await sending(name), { colorScheme });
			await editor.openNode(name);
			await editor.execute();
			await editor.seesOutput('1 item');
			await editor.viewOutputAs(view);
			await editor.seesOutput('442079460958');
			await editor.sees('+44 20 7946 0958');
			await takePicture(editor.page, picture, { hidden: [BEHIND_PANEL] });
		},
	);
});
