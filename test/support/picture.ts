import { join } from 'node:path';
import type { Page, PageScreenshotOptions } from 'playwright-core';

type Clip = PageScreenshotOptions['clip'];

/**
 * Makes a picture for the documentation where `UPDATE_PICTURES` asks for it; else changes no file.
 * @param clip the part of the page that it shows; all of it when left out
 * @param hidden selectors of what it leaves out besides
 */
export async function takePicture(
	page: Page,
	name: string,
	{ clip, hidden = [] }: { clip?: Clip; hidden?: readonly string[] } = {},
): Promise<void> {
	await page.mouse.move(0, 0);
	// The button that was pressed shows a moment longer that it is at work, then nothing, then its words.
	await page.waitForFunction(
		() => !document.querySelector('[aria-busy="true"], [class*="n8n-button-fade-"]'),
	);
	await page.screenshot({
		// n8n's notice, and the empty boxes that its expression fields leave in the corner.
		style: `${['.el-notification', '[class*="ͼ"]:empty', ...hidden].join(', ')} { visibility: hidden }`,
		clip,
		...(process.env.UPDATE_PICTURES === '1' && { path: join(__dirname, '../../docs', name) }),
	});
}
