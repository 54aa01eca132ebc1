import type { Browser } from 'playwright-core';
import { startSandbox } from '../../sandbox/server';
import { describeInChromium } from '../support/chromium';
import { takePicture } from '../support/picture';
import { startSink, type Sink } from '../support/sink';
import { createSender } from './sender';

/** Both are customers whom the sandbox knows by name. */
const ADA = '15005550199';
const GRACE = '85290000001';

describeInChromium('a conversation in the inbox', (launch) => {
	let browser: Browser;
	let sandbox: Awaited<ReturnType<typeof startSandbox>>;
	let listener: Sink;

	beforeAll(async () => {
		[browser, sandbox, listener] = await Promise.all([launch(), startSandbox(), startSink()]);
		await fetch(`${sandbox.url}/sandbox/webhooks`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ service: 'lancepilot', url: listener.url }),
		});
	});
	afterAll(async () => {
		await browser.close();
		await sandbox.close();
		await listener.close();
	});
	beforeEach(async () => {
		await fetch(`${sandbox.inboxUrl}api/messages`, { method: 'DELETE' });
	});

	test.each([
		['light', 'inbox.png'],
		['dark', 'inbox-dark.png'],
	] as const)(
		'shows what was sent, and what the customer answered, %s',
		async (colorScheme, picture) => {
			const send = createSender(sandbox);
			await send.islash(GRACE, { sticker_id: await send.anySticker() });
			const caption = 'Good news, Ada: your *mainsail and jib* are ready.';
			await send.file(ADA, 'image', 'photo.jpg', 'image/jpeg', caption);
			const page = await browser.newPage({ colorScheme, viewport: { width: 1200, height: 640 } });
			await page.goto(`${sandbox.inboxUrl}#${ADA}`);
			const box = page.getByLabel('Message', { exact: true });
			await box.fill('Thank you, that is quick! Can I fetch them on Friday?');
			await box.press('Enter');
			await page.getByText('answered 200').waitFor();
			await box.blur();
			expect(await page.locator('.message').count()).toBe(2);
			await takePicture(page, picture);
		},
	);
});
