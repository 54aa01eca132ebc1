import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** Makes a picture for the documentation where `UPDATE_PICTURES` asks for it; else changes no file. */
export async function takePicture(page: Page, name: string): Promise<void> {
	await page.mouse.move(0, 0);
	// The button that was pressed shows a moment longer that it is at work.
	await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'));
	await page.screenshot({
		// n8n's notice, and the empty boxes that its expression fields leave in the corner.
		style: '.el-notification, [class*="ͼ"]:empty { visibility: hidden }',
		...(process.env.UPDATE_PICTURES === '1' && { path: join(__dirname, '../../../docs', name) }),
	});
}
