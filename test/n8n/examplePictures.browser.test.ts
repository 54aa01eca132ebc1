import { readExamples } from '../../tools/n8n/examples';
import { withCredentials } from '../../tools/n8n/savedWorkflow';
import { examples } from './examples';
import { describeInEditor } from './support/describeInEditor';
import { takePicture } from './support/picture';
import { place } from './support/playground';

describeInEditor('an example on the canvas', ({ open }) => {
	test.each(Object.keys(examples))('%s stands there with all its nodes', async (name) => {
		const workflow = (await readExamples()).get(name);
		if (!workflow) throw new Error(`No examples/${name}.json`);
		const { page } = await open(withCredentials(workflow, place.credentials));
		// Notes are no nodes to n8n.
		const nodes = workflow.nodes.filter(({ type }) => type !== 'n8n-nodes-base.stickyNote');
		// All of it in sight.
		await page.keyboard.press('1');
		expect(await page.getByTestId('canvas-node').count()).toBe(nodes.length);
		await takePicture(page, `examples/${name}.png`);
	});
});
