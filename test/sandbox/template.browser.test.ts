import type { Browser, Page } from 'playwright-core';
import { startSandbox } from '../../sandbox/server';
import { describeInChromium } from '../support/chromium';
import { createSender } from './sender';

const ADA = '15005550142';

describeInChromium('a template message on the inbox page', (launch) => {
	let browser: Browser;
	let sandbox: Awaited<ReturnType<typeof startSandbox>>;
	let send: ReturnType<typeof createSender>;

	beforeAll(async () => {
		browser = await launch();
	});
	afterAll(() => browser.close());
	beforeEach(async () => {
		sandbox = await startSandbox();
		send = createSender(sandbox);
	});
	afterEach(() => sandbox.close());

	async function openInbox(): Promise<Page> {
		const page = await browser.newPage();
		await page.goto(sandbox.inboxUrl);
		await page.locator('#messages .bubble').waitFor();
		return page;
	}

	it('is marked, and says for when it is scheduled', async () => {
		const fields = { template_name: 'thank_you_en', send_at: '2030-01-15 09:30:00' };
		await send.islash(ADA, fields, 'schedule-message');
		const page = await openInbox();
		const bubble = page.locator('#messages .bubble');
		expect(await bubble.locator('.template-mark').textContent()).toBe('Template message');
		expect(await bubble.locator('.delivery').textContent()).toBe(
			'Scheduled for 2030-01-15 09:30:00',
		);
	});

	it('looks as on a phone: header, body, footer, then its buttons', async () => {
		await send.islash(
			ADA,
			{
				template_name: 'order_ready_en',
				variable_1: 'Ada',
				variable_2: 'A-17',
				button_url_variable_1: 'a-17',
			},
			'send-message',
		);
		const page = await openInbox();
		const parts = page.locator('#messages .bubble').locator('p:not(.template-mark), li span');
		expect(await parts.allTextContents()).toEqual([
			'Order update',
			'Hi Ada, order A-17 is ready.',
			'Demo Shop',
			...['Open order', 'https://shop.example.com/order/a-17'],
			...['Call us', '+85290000009'],
		]);
		expect(await page.locator('.conversation').locator('.preview').textContent()).toBe(
			'Hi Ada, order A-17 is ready.',
		);
	});
});
