import type { Locator } from 'playwright-core';
import { readExamples } from '../../tools/n8n/examples';
import { withCredentials } from '../../tools/n8n/savedWorkflow';
import { examples } from './examples/cases';
import { describeInEditor } from './support/describeInEditor';
import { takePicture } from '../support/picture';
import { place } from './support/playground';

/** Pixels around what is shown, for the names below nodes. */
const MARGIN = 48;

/** The part of a page that holds all of these. */
async function around(elements: Locator) {
	const boxes = await Promise.all(
		(await elements.all()).map(async (one) => await one.boundingBox()),
	);
	const found = boxes.filter((box) => box !== null);
	const [x, y] = [Math.min(...found.map((box) => box.x)), Math.min(...found.map((box) => box.y))];
	const right = Math.max(...found.map((box) => box.x + box.width));
	const bottom = Math.max(...found.map((box) => box.y + box.height));
	return {
		x: x - MARGIN,
		y: y - MARGIN,
		width: right - x + 2 * MARGIN,
		height: bottom - y + 2 * MARGIN,
	};
}

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
		// The canvas around has buttons, and dots that make a picture large.
		await takePicture(page, `examples/${name}.png`, {
			clip: await around(page.locator('[data-test-id="canvas-node"], [data-test-id="sticky"]')),
			hidden: ['.vue-flow__background', '[data-test-id^="canvas-controls"]'],
		});
	});
});
