import { join } from 'node:path';
import type { INode } from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import type { Browser } from 'playwright-core';
import { readSampleFiles } from '../../tools/demo/sampleFiles';
import { withCredentials } from '../../tools/n8n/savedWorkflow';
import { describeInChromium } from '../support/chromium';
import { customerWorkflow } from './support/customer';
import { Editor } from './support/editor';
import { api, emptySandbox, place } from './support/playground';

const link = { id: '', name: '' };
const caption = '=Good news, {{ $json.name }}: your {{ $json.deal }} is ready.';

const nodes: Record<string, Pick<INode, 'type' | 'parameters' | 'credentials'>> = {
	Lancepilot: {
		type: 'n8n-nodes-lancepilot-islash.lancepilot',
		parameters: {
			resource: 'message',
			operation: 'sendImage',
			workspace: {
				__rl: true,
				mode: 'list',
				value: place.sandbox.lancepilot.workspaceId,
				cachedResultName: 'Northwind Sales',
			},
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

/** Saves a workflow that sends with this node what "Customer" gives. Gives its ID. */
async function save(name: string): Promise<string> {
	const customer = customerWorkflow((await readSampleFiles()).photo);
	const node = nodes[name];
	if (!node) throw new Error(`No node ${name}`);
	const workflow = {
		...customer,
		nodes: [...customer.nodes, { id: name, name, typeVersion: 1, position: [440, 0], ...node }],
		connections: {
			...customer.connections,
			Customer: { main: [[{ node: name, type: NodeConnectionTypes.Main, index: 0 }]] },
		},
	};
	return (await api.saveWorkflow(withCredentials(workflow as typeof customer, place.credentials)))
		.id;
}

describeInChromium('the panel', (launch) => {
	let browser: Browser;
	beforeAll(async () => {
		browser = await launch();
	});
	afterAll(() => browser.close());
	beforeEach(emptySandbox);

	test.each([
		['Lancepilot', 'light', 'panel.png'],
		['Lancepilot', 'dark', 'panel-dark.png'],
		['iSlash', 'light', 'panel-islash.png'],
		['iSlash', 'dark', 'panel-islash-dark.png'],
	] as const)('of %s shows its fields and the record, %s', async (name, colorScheme, picture) => {
		const editor = await Editor.open(browser, await save(name), { colorScheme });
		await editor.openNode(name);
		await editor.execute();
		await editor.seesOutput('1 item');
		await editor.sees('+44 20 7946 0958');
		const path = join(__dirname, '../../docs', picture);
		await editor.page.mouse.move(0, 0);
		await editor.page.screenshot({
			// n8n's notice, and the empty boxes that its expression fields leave in the corner.
			style: '.el-notification, [class*="ͼ"]:empty { visibility: hidden }',
			// An ordinary run changes no file.
			...(process.env.UPDATE_PICTURES === '1' && { path }),
		});
		await editor.page.context().close();
	});
});
