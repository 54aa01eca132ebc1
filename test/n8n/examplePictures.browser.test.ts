import { readExamples } from '../../tools/n8n/examples';
import { withCredentials } from '../../tools/n8n/savedWorkflow';
import { examples } from './examples/cases';
import { AROUND_CANVAS, crossedNames, cutOff, workflowClip } from './support/canvas';
import { describeInEditor } from './support/describeInEditor';
import { takePicture } from '../support/picture';
import { place } from './support/playground';

/** Larger, and the pictures would be too. */
const viewport = { width: 1280, height: 860 };

describeInEditor('an example on the canvas', ({ open }) => {
	test.each(Object.keys(examples))('%s stands there with all its nodes', async (name) => {
		const workflow = (await readExamples()).get(name);
		if (!workflow) throw new Error(`No examples/${name}.json`);
		const { page } = await open(withCredentials(workflow, place.credentials), { viewport });
		// Notes are no nodes to n8n.
		const nodes = workflow.nodes.filter(({ type }) => type !== 'n8n-nodes-base.stickyNote');
		// All of it in sight.
		await page.keyboard.press('1');
		expect(await page.getByTestId('canvas-node').count()).toBe(nodes.length);
		const clip = await workflowClip(page);
		await takePicture(page, `examples/${name}.png`, { clip, hidden: [AROUND_CANVAS] });
		expect(await cutOff(page, clip)).toEqual([]);
		expect(await crossedNames(page)).toEqual([]);
	});
});
