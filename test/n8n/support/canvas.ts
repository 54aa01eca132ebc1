import type { Page, PageScreenshotOptions } from 'playwright-core';

type Clip = NonNullable<PageScreenshotOptions['clip']>;

/** Pixels around what is shown, for the names below nodes. */
const MARGIN = 48;

/** What a workflow is made of on the canvas: nodes, the plus behind the last ones, and notes. */
const PARTS = ['canvas-node', 'canvas-handle-plus', 'sticky']
	.map((id) => `[data-test-id="${id}"]`)
	.join(', ');

/** What a picture of the workflow needs: itself, and the arrowheads that its connections end with. */
const DRAWING = '.vue-flow__viewport, marker';

/** Everything around the workflow: menus, buttons, and dots that make a picture large. */
export const AROUND_CANVAS = `body :not(:has(${DRAWING}), :is(${DRAWING}), :is(${DRAWING}) *)`;

/** The part of the page that holds the whole workflow. */
export async function workflowClip(page: Page): Promise<Clip> {
	const boxes = await Promise.all(
		(await page.locator(PARTS).all()).map(async (one) => await one.boundingBox()),
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

/** What is drawn on the canvas and would not be whole in this part of the page. */
export async function cutOff(page: Page, clip: Clip): Promise<string[]> {
	const drawn = page.locator('.vue-flow__node *, .vue-flow__edge');
	return await drawn.evaluateAll((all, { x, y, width, height }) => {
		const isWhole = ({ left, top, right, bottom }: DOMRect) =>
			left >= Math.max(x, 0) &&
			top >= Math.max(y, 0) &&
			right <= Math.min(x + width, window.innerWidth) &&
			bottom <= Math.min(y + height, window.innerHeight);
		return all
			.filter((one) => one.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
			.filter((one) => !isWhole(one.getBoundingClientRect()))
			.map((one) => one.outerHTML.slice(0, 200));
	}, clip);
}

/** The names of nodes, and what stands below them, that a connection runs through. */
export async function crossedNames(page: Page): Promise<string[]> {
	const names = page.locator('.vue-flow__node [class*="_description_"] > *');
	return await names.evaluateAll((all) => {
		const paths = document.querySelectorAll<SVGPathElement>('.vue-flow__edge-path');
		const points = Array.from(paths).flatMap((path) => {
			const toPage = path.getScreenCTM() ?? undefined;
			return Array.from({ length: Math.ceil(path.getTotalLength() / 4) }, (_, step) =>
				path.getPointAtLength(step * 4).matrixTransform(toPage),
			);
		});
		const isCrossed = (name: Element) => {
			// The words alone: their box is as wide as that of all nodes.
			const words = document.createRange();
			words.selectNodeContents(name);
			const { left, top, right, bottom } = words.getBoundingClientRect();
			return points.some(({ x, y }) => x > left && x < right && y > top && y < bottom);
		};
		return all.filter(isCrossed).map((name) => name.textContent);
	});
}
