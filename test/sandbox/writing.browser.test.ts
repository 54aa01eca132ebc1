import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { startSandbox } from '../../sandbox/server';
import { describeInChromium } from '../support/chromium';
import { createSender, sample } from './sender';
import { startSink, type Sink } from '../support/sink';

const ADA = '15005550142';
const DESKTOP = { viewport: { width: 1280, height: 800 } };
const PHONE = { viewport: { width: 375, height: 720 } };

describeInChromium('writing in the inbox', (launch) => {
	let browser: Browser;
	let sandbox: Awaited<ReturnType<typeof startSandbox>>;
	let send: ReturnType<typeof createSender>;
	let listener: Sink;
	let problems: string[];

	beforeAll(async () => {
		browser = await launch();
	});
	afterAll(() => browser.close());
	beforeEach(async () => {
		problems = [];
		[sandbox, listener] = await Promise.all([startSandbox(), startSink()]);
		send = createSender(sandbox);
	});
	afterEach(async () => {
		await Promise.all(browser.contexts().map((context) => context.close()));
		await sandbox.close();
		await listener.close();
		expect(problems).toEqual([]);
	});

	async function openInbox(options: BrowserContextOptions = DESKTOP): Promise<Page> {
		const page = await (await browser.newContext(options)).newPage();
		page.on('pageerror', (error) => problems.push(error.message));
		await page.goto(sandbox.inboxUrl);
		await page.getByText('Listening').waitFor();
		return page;
	}

	const register = (service: string) =>
		fetch(`${sandbox.url}/sandbox/webhooks`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ service, url: listener.url }),
		});
	const last = (page: Page) => page.locator('.message').last();
	const overflow = (page: Page) =>
		page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

	it('begins with a number, in whatever way it is written, and a name', async () => {
		await register('lancepilot');
		const page = await openInbox();
		await page.getByRole('button', { name: 'New conversation' }).click();
		await page.getByLabel('Number of the customer').fill('123');
		await page.getByRole('button', { name: 'Open' }).click();
		await page.getByText('is too short').waitFor();
		await page.getByLabel('Number of the customer').fill('+44 (0)20 7946 0958');
		await page.getByLabel('Name').fill('Ada');
		await page.getByRole('button', { name: 'Open' }).click();
		await page.getByRole('heading', { name: 'Ada' }).waitFor();
		await page.getByLabel('Message', { exact: true }).fill('Hello');
		await page.keyboard.press('Enter');
		await last(page).getByText('answered 200').waitFor();
		expect(JSON.stringify(listener.bodies())).toContain('"+442079460958"');
		expect(await page.locator('.who').allTextContents()).toEqual(['Ada']);
		expect(await page.locator('#chat-number').textContent()).toBe('+44 20 7946 0958');
	});

	it('says that nobody hears it, and how to register an address', async () => {
		await send.islash(ADA, { text: 'Hello' });
		const page = await openInbox();
		await page.getByLabel('Message', { exact: true }).fill('Hi');
		await page.getByRole('button', { name: 'Send', exact: true }).click();
		await last(page).getByText('no address is registered').waitFor();
		await page.getByRole('button', { name: 'Register an address' }).click();
		const dialog = page.getByRole('dialog', { name: 'Webhook addresses' });
		expect(await dialog.getByLabel('Service').inputValue()).toBe('islash');
		await dialog.getByLabel('Address').fill(listener.url);
		await dialog.getByRole('button', { name: 'Register' }).click();
		await dialog.getByRole('button', { name: /^Remove/ }).waitFor();
		await page.keyboard.press('Escape');
		expect(await page.getByText('Nobody hears you yet').isVisible()).toBe(false);
		await page.getByLabel('Message', { exact: true }).fill('Hi again');
		await page.keyboard.press('Enter');
		await last(page).getByText('answered 200').waitFor();
	});

	it('sends a picture with a caption, and a reply to a bubble', async () => {
		await register('islash');
		await send.islash(ADA, { text: 'Show me' });
		const page = await openInbox();
		await page.getByRole('button', { name: 'Reply to: Show me' }).click();
		await page.getByLabel('Attach a file').setInputFiles(sample('photo.jpg'));
		await page.getByText(/^photo\.jpg, /).waitFor();
		await page.getByLabel('Message', { exact: true }).fill('my boat');
		await page.keyboard.press('Enter');
		await last(page).getByText('answered 200').waitFor();
		expect(await last(page).locator('.quote').textContent()).toBe('Reply toShow me');
		expect(await last(page).locator('.picture').count()).toBe(1);
		const sent = listener.bodies().find((body) => 'messages' in body);
		expect(sent).toMatchObject({ messages: [{ type: 'image', image: { caption: 'my boat' } }] });
		expect(await page.locator('#compose-quoted').isVisible()).toBe(false);
	});

	it('as a person in the app is on the side of the business', async () => {
		await register('lancepilot');
		await send.text(ADA, 'Hello');
		const page = await openInbox();
		await page.getByLabel('Who writes').selectOption('lancepilot person');
		await page.getByLabel('Message', { exact: true }).fill('I take over');
		await page.keyboard.press('Enter');
		await page.locator('[data-author="person"]').getByText('I take over').waitFor();
		await listener.until(2);
		expect(JSON.stringify(listener.bodies().at(-1))).toContain('"source":"app"');
	});

	it('keeps a line break on Shift and Enter, and what could not be sent', async () => {
		await send.text(ADA, 'Hello');
		const page = await openInbox();
		const box = page.getByLabel('Message', { exact: true });
		await box.fill('one');
		await page.keyboard.press('Shift+Enter');
		await page.keyboard.type('two');
		await page.keyboard.press('Enter');
		await last(page).getByText('one two').waitFor();
		await box.fill('x'.repeat(4097));
		await page.keyboard.press('Enter');
		await page.getByRole('alert').getByText('4097 characters').waitFor();
		expect((await box.inputValue()).length).toBe(4097);
	});

	describe('a message', () => {
		it('shows the marks of WhatsApp and its links, and no others', async () => {
			const text =
				'*bold* _it_ ~no~ `x*y*` 2*3*4 snake_case_name *open\n> said\nhttps://a.example/b_c_d.';
			await send.text(ADA, text);
			const page = await openInbox();
			const shown = page.locator('.text');
			const texts = (tag: string) => shown.locator(tag).allTextContents();
			expect(await texts('strong')).toEqual(['bold']);
			expect(await texts('em')).toEqual(['it']);
			expect(await texts('s')).toEqual(['no']);
			expect(await texts('code')).toEqual(['x*y*']);
			expect(await texts('.quoted-line')).toEqual(['said']);
			expect(await shown.locator('a').getAttribute('href')).toBe('https://a.example/b_c_d');
			expect(await shown.textContent()).toContain('2*3*4 snake_case_name *open');
		});

		it('shows lists with bullets, and those with numbers as they were written', async () => {
			const text = '*Bring:*\n- your _card_\n* 2 photos\n-5 is cold\n*\n- \n1. Come in\n- <b>';
			await send.text(ADA, text);
			const page = await openInbox();
			const shown = page.locator('.text');
			const items = shown.locator('.list-line');
			expect(await items.allTextContents()).toEqual(['your card', '2 photos', '<b>']);
			expect(await items.locator('em').allTextContents()).toEqual(['card']);
			expect(await shown.textContent()).toBe(
				'Bring:\nyour card\n2 photos\n-5 is cold\n*\n- \n1. Come in\n<b>',
			);
			// The bullet stands before the words, and is none of them.
			const sign = (item: Element) => getComputedStyle(item, '::before').content;
			expect(await items.first().evaluate(sign)).toBe('"•"');
		});

		it('that was refused is red and says why', async () => {
			await send.text('15005552400', 'Hello').catch(() => undefined);
			const page = await openInbox();
			expect(await page.locator('.message[data-state="refused"] .reason').textContent()).toBe(
				'Not sent: HTTP 422: The 24-hour window is closed.',
			);
		});

		it('that fails later turns red', async () => {
			await send.text('15005551026', 'Hello');
			const page = await openInbox();
			await page.getByText('Not delivered: Message undeliverable (131026)').waitFor();
		});

		it('of text and sticker is one bubble with one footer', async () => {
			await send.islash(ADA, { sticker_id: await send.anySticker(), text: 'Thank you' });
			const page = await openInbox();
			expect(await page.locator('.bubble .sticker').count()).toBe(1);
			expect(await page.locator('.message footer').count()).toBe(1);
		});
	});

	it('Search finds names, numbers and texts', async () => {
		await send.text('85290000001', 'sails');
		await send.text(ADA, 'ropes');
		const page = await openInbox();
		const found = async (words: string) => {
			await page.getByLabel('Search conversations').fill(words);
			return await page.locator('.who').allTextContents();
		};
		expect(await found('grace')).toEqual(['Grace Wong']);
		expect(await found('+1 (500)')).toEqual(['+1 500 555 0142']);
		expect(await found('SAIL')).toEqual(['Grace Wong']);
		expect(await found('nobody')).toEqual([]);
		expect(await page.getByText('Nothing found.').isVisible()).toBe(true);
		expect(await found('')).toHaveLength(2);
	});

	it.each([
		['Back', (page: Page) => page.goBack()],
		['Escape', (page: Page) => page.keyboard.press('Escape')],
		['its button', (page: Page) => page.getByRole('button', { name: 'Close' }).click()],
	])('on a phone, %s leads from a large picture to the conversation', async (_what, leave) => {
		await send.file(ADA, 'image', 'photo.jpg', 'image/jpeg');
		const page = await openInbox(PHONE);
		await page.locator('.conversation').click();
		await page.getByRole('button', { name: 'Enlarge photo.jpg' }).click();
		const large = page.getByRole('dialog', { name: 'photo.jpg' });
		await large.waitFor();
		expect(await large.locator('img').evaluate((image) => image.clientWidth)).toBeGreaterThan(300);
		await leave(page);
		await large.waitFor({ state: 'hidden' });
		expect(await page.locator('#chat').isVisible()).toBe(true);
		await page.goBack();
		await page.locator('.conversation').waitFor();
	});

	it('on a phone, Back leads from a request to its conversation, then to the list', async () => {
		await send.text(ADA, 'Hello');
		const page = await openInbox(PHONE);
		await page.locator('.conversation').click();
		await page.locator('.origin').click();
		await page.getByRole('heading', { name: 'What was sent' }).waitFor();
		await page.goBack();
		expect(await page.locator('#details').isVisible()).toBe(false);
		expect(await page.locator('#chat').isVisible()).toBe(true);
		await page.goBack();
		await page.locator('.conversation').waitFor();
	});

	it.each(['light', 'dark'] as const)(
		'fits a phone in %s: nothing is wider',
		async (colorScheme) => {
			await send.text(ADA, `A word without an end: ${'x'.repeat(300)}`);
			const page = await openInbox({ ...PHONE, colorScheme });
			await page.locator('.conversation').click();
			await page.getByLabel('Message', { exact: true }).fill('y'.repeat(500));
			await page.keyboard.press('Enter');
			await page.getByText('no address is registered').waitFor();
			expect(await overflow(page)).toBe(0);
			await page.getByRole('button', { name: 'Register an address' }).click();
			expect(await overflow(page)).toBe(0);
		},
	);
});
