import { openAsBlob } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { startSandbox } from '../../sandbox/server';
import { describeInChromium } from '../support/chromium';
import { createSender, sample } from './sender';

const ADA = '15005550142';
const ADA_SPELLED = '+1 500 555 0142';
/** Whose name the sandbox knows. */
const GRACE = '85290000001';
const DESKTOP = { viewport: { width: 1280, height: 800 } };
const PHONE = { viewport: { width: 360, height: 720 } };
const MARKUP =
	'<img src=x onerror="window.injected = true"><script>window.injected = true</script>';

describeInChromium('the inbox page', (launch) => {
	let browser: Browser;
	let sandbox: Awaited<ReturnType<typeof startSandbox>>;
	let send: ReturnType<typeof createSender>;
	let problems: string[];

	beforeAll(async () => {
		[browser, sandbox] = await Promise.all([launch(), startSandbox({ port: 0 })]);
		send = createSender(sandbox);
	});
	afterAll(async () => {
		await browser.close();
		await sandbox.close();
	});
	beforeEach(async () => {
		problems = [];
		await fetch(`${sandbox.inboxUrl}api/messages`, { method: 'DELETE' });
	});
	afterEach(async () => {
		await Promise.all(browser.contexts().map((context) => context.close()));
		expect(problems).toEqual([]);
	});

	async function openInbox(options: BrowserContextOptions = DESKTOP): Promise<Page> {
		const context = await browser.newContext(options);
		const page = await context.newPage();
		page.on('pageerror', (error) => problems.push(error.message));
		page.on('console', (line) => {
			if (line.type() === 'error') problems.push(line.text());
		});
		await page.goto(sandbox.inboxUrl);
		await page.getByText('Listening').waitFor();
		return page;
	}

	const bubbles = (page: Page) => page.locator('#messages .bubble');
	const conversations = (page: Page) => page.locator('.conversation');
	const isInjected = (page: Page) => page.evaluate(() => 'injected' in window);
	const overflow = (page: Page) =>
		page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

	it('shows what the credentials must hold while there is no message', async () => {
		const page = await openInbox();
		const welcome = page.getByRole('region', { name: 'No messages yet' });
		await welcome.getByRole('heading', { name: 'Lancepilot API' }).waitFor();
		expect(await welcome.locator('dt, dd').allTextContents()).toEqual([
			...['Access Token', sandbox.lancepilot.accessToken],
			...['Base URL', sandbox.lancepilot.baseUrl],
			...['Base URL', sandbox.islash.baseUrl],
			...['User Token', sandbox.islash.userToken],
			...['Session Key', sandbox.islash.sessionKey],
		]);
	});

	describe('conversations', () => {
		it('stand once per recipient, the newest first, with preview and unread count', async () => {
			await send.text(GRACE, 'first');
			await send.text(GRACE, 'second');
			await send.text(ADA, 'third');
			const page = await openInbox();
			const grace = conversations(page).nth(1);
			expect(await page.locator('.who').allTextContents()).toEqual([ADA_SPELLED, 'Grace Wong']);
			expect(await grace.locator('.preview').textContent()).toBe('second');
			expect(await grace.locator('.unread').textContent()).toBe('2 unread');
			expect(await grace.locator('time').textContent()).toMatch(/^\d\d:\d\d$/);
		});

		it('are read once they were opened, also after a reload', async () => {
			await send.text(GRACE, 'hello');
			await send.text(ADA, 'hello');
			const page = await openInbox();
			expect(await page.locator('.unread').count()).toBe(1);
			await conversations(page).nth(1).click();
			await page.getByRole('heading', { name: 'Grace Wong' }).waitFor();
			await page.reload();
			await conversations(page).nth(1).waitFor();
			expect(await page.locator('.unread').count()).toBe(0);
		});

		it('show their messages oldest first, with API, endpoint and time', async () => {
			await send.text(ADA, 'one');
			await send.islash(ADA, { text: 'two' });
			const page = await openInbox();
			expect(await bubbles(page).locator('.text').allTextContents()).toEqual(['one', 'two']);
			expect(await bubbles(page).locator('.origin').allTextContents()).toEqual([
				'Lancepilot…/messages/text',
				'iSlash/send-session-message',
			]);
			await bubbles(page).locator('[data-state="read"]').first().waitFor();
			expect(await bubbles(page).locator('.delivery').first().textContent()).toMatch(
				/^\d\d:\d\dread$/,
			);
		});

		it('are emptied by Clear, which asks first, in every open page', async () => {
			await send.text(ADA, 'hello');
			const [page, other] = [await openInbox(), await openInbox()];
			await page.getByRole('button', { name: 'Clear' }).click();
			await page.getByRole('button', { name: 'Keep them' }).click();
			expect(await conversations(page).count()).toBe(1);
			await page.getByRole('button', { name: 'Clear' }).click();
			await page.getByRole('button', { name: 'Delete all' }).click();
			await other.getByText('No messages yet').waitFor();
			await page.getByText('No messages yet').waitFor();
			expect(await conversations(other).count()).toBe(0);
		});
	});

	describe('a message that arrives while the page is open', () => {
		it('appears by itself and is announced', async () => {
			const page = await openInbox();
			await send.text(ADA, 'first light');
			await bubbles(page).getByText('first light').waitFor();
			expect(await page.getByRole('status').textContent()).toBe(
				`New message to ${ADA_SPELLED}: first light`,
			);
		});

		it('to someone else is counted, and leaves the open conversation alone', async () => {
			await send.text(ADA, 'hello');
			const page = await openInbox();
			await send.text(GRACE, 'over here');
			await page.locator('.unread').waitFor();
			expect(await conversations(page).first().locator('.who').textContent()).toBe('Grace Wong');
			expect(await bubbles(page).locator('.text').allTextContents()).toEqual(['hello']);
		});
	});

	describe('media', () => {
		it('shows a picture with its caption', async () => {
			await send.file(ADA, 'image', 'photo.jpg', 'image/jpeg', 'New deal');
			const page = await openInbox();
			const picture = bubbles(page).locator('img');
			await picture.evaluate((image: HTMLImageElement) => image.decode());
			expect(
				await picture.evaluate((image: HTMLImageElement) => image.naturalWidth),
			).toBeGreaterThan(0);
			expect(await bubbles(page).locator('.text').textContent()).toBe('New deal');
		});

		it.each([
			['audio', 'voice-note.ogg', 'audio/ogg'],
			['video', 'clip.mp4', 'video/mp4'],
		])('plays %s', async (kind, name, type) => {
			await send.file(ADA, kind, name, type);
			const page = await openInbox();
			const player = bubbles(page).locator(`${kind}[controls]`);
			await page.waitForFunction(
				(tag) => (document.querySelector<HTMLMediaElement>(tag)?.readyState ?? 0) > 0,
				kind,
			);
			expect(await player.evaluate((media: HTMLMediaElement) => media.duration)).toBeGreaterThan(1);
		});

		it('offers a document with type and size, and hands out the same bytes', async () => {
			await send.file(ADA, 'document', 'invoice.pdf', 'application/pdf');
			const page = await openInbox();
			const bytes = await readFile(sample('invoice.pdf'));
			const card = page.getByRole('link', { name: 'Download invoice.pdf' });
			expect(await card.locator('.card-summary').textContent()).toBe(
				`application/pdf, ${(bytes.length / 1024).toFixed(1)} KB`,
			);
			const [download] = await Promise.all([page.waitForEvent('download'), card.click()]);
			expect(download.suggestedFilename()).toBe('invoice.pdf');
			expect((await readFile(await download.path())).equals(bytes)).toBe(true);
		});

		it('shows a sticker without a bubble, below the text and file sent with it', async () => {
			const file = await openAsBlob(sample('photo.jpg'), { type: 'image/jpeg' });
			const sticker = await send.anySticker();
			await send.islash(ADA, { sticker_id: sticker });
			await send.islash(ADA, { sticker_id: sticker, text: 'Thank you', file });
			const page = await openInbox();
			const stickers = page.locator('#messages .sticker');
			for (const image of await stickers.all()) {
				await image.evaluate((element: HTMLImageElement) => element.decode());
			}
			expect(await stickers.count()).toBe(2);
			expect(await bubbles(page).count()).toBe(1);
			expect(await bubbles(page).locator('.picture').count()).toBe(1);
			expect(await bubbles(page).locator('.text').textContent()).toBe('Thank you');
		});

		it('offers what the browser cannot show as a download', async () => {
			const file = new File(['no picture'], 'odd.jpg', { type: 'image/jpeg' });
			await send.islash(ADA, { file });
			const page = await openInbox();
			await page.getByRole('link', { name: 'Download odd.jpg' }).waitFor();
			expect(await bubbles(page).locator('img').count()).toBe(0);
		});

		it('shows an address that is not http(s) as text without a link', async () => {
			await send.islash(ADA, { file_url: 'javascript:window.injected=true' });
			const page = await openInbox();
			const card = bubbles(page).locator('.card');
			expect(await card.locator('.card-name').textContent()).toBe(
				'javascript:window.injected=true',
			);
			expect(await bubbles(page).locator('a, img, audio, video').count()).toBe(0);
		});
	});

	it('shows markup in a message as text, and runs nothing of it', async () => {
		await send.text(ADA, MARKUP);
		const page = await openInbox();
		expect(await bubbles(page).locator('.text').textContent()).toBe(MARKUP);
		expect(await conversations(page).locator('.preview').textContent()).toBe(MARKUP);
		await bubbles(page).locator('.origin').click();
		expect(await page.locator('#details pre').last().textContent()).toContain('<img src=x');
		expect(await page.locator('img, script:not([src])').count()).toBe(0);
		expect(await isInjected(page)).toBe(false);
	});

	it('shows in a reply what it answers', async () => {
		const sent = await send.islash(ADA, { text: 'Is it ready?' });
		await send.islash(ADA, { text: 'Yes', quoted_message_id: String(sent.data.message.id) });
		const page = await openInbox();
		expect(await bubbles(page).last().locator('.quote').textContent()).toBe('Reply toIs it ready?');
	});

	describe('the request of a message', () => {
		it('opens beside it, with the size and SHA-256 of the file', async () => {
			await send.file(ADA, 'image', 'photo.jpg', 'image/jpeg', 'New deal');
			const page = await openInbox();
			const bytes = await readFile(sample('photo.jpg'));
			await bubbles(page).locator('.text').click();
			const details = await page.getByRole('complementary', { name: 'What was sent' }).innerText();
			expect(details).toContain(createHash('sha256').update(bytes).digest('hex'));
			expect(details).toContain(`(${bytes.length.toLocaleString('en-GB')} bytes)`);
			expect(details).toMatch(
				new RegExp(`POST /lancepilot/api/v3/workspaces/\\S+/${ADA}/messages/image`),
			);
			expect(details).toContain('multipart/form-data; boundary=');
			expect(details).toContain('caption: New deal');
		});

		it('opens and closes by keyboard, and gives the focus back', async () => {
			await send.text(ADA, 'hello');
			const page = await openInbox();
			await bubbles(page).locator('.origin').focus();
			await page.keyboard.press('Enter');
			await page.getByRole('heading', { name: 'What was sent' }).waitFor();
			await page.keyboard.press('Escape');
			expect(await page.locator('#details').isVisible()).toBe(false);
			expect(await page.locator('.origin:focus').count()).toBe(1);
		});
	});

	describe('looks', () => {
		it('follow the dark mode of the system', async () => {
			const page = await openInbox({ ...DESKTOP, colorScheme: 'light' });
			const colours = () =>
				page.evaluate(() => {
					const { backgroundColor, color } = getComputedStyle(document.body);
					return [backgroundColor, color];
				});
			const light = await colours();
			await page.emulateMedia({ colorScheme: 'dark' });
			const dark = await colours();
			expect(dark[0]).not.toBe(light[0]);
			expect(dark[1]).not.toBe(light[1]);
		});

		it('fit a phone: list, then chat, then back, never wider than the screen', async () => {
			await send.text(ADA, `A word without an end: ${'x'.repeat(300)}`);
			await send.file(ADA, 'image', 'photo.jpg', 'image/jpeg');
			const page = await openInbox(PHONE);
			const list = page.getByRole('navigation', { name: 'Conversations' });
			expect(await overflow(page)).toBe(0);
			await conversations(page).click();
			await bubbles(page).first().waitFor();
			expect(await list.isVisible()).toBe(false);
			expect(await overflow(page)).toBe(0);
			expect(await page.locator('#scroller').evaluate((e) => e.scrollWidth - e.clientWidth)).toBe(
				0,
			);
			await page.getByRole('link', { name: 'Back to conversations' }).click();
			await list.waitFor();
			expect(await bubbles(page).first().isVisible()).toBe(false);
		});
	});
});
