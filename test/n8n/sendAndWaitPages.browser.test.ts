import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { describeInChromium } from '../support/chromium';
import { asking, askNode, handOn, links, reached, setOff } from './support/asking';
import { takePicture } from '../support/picture';
import { startSink, type Sink } from '../support/sink';
import { api, emptySandbox } from './support/playground';

const phone = { width: 390, height: 700 };
const approval = {
	message: 'May Ada have 20% off?\n\nOrder A-17, mainsail and jib: €2,400',
	approvalOptions: {
		values: {
			approvalType: 'double',
			approveLabel: 'Give 20%',
			disapproveLabel: 'Full price',
			askReason: true,
		},
	},
};
const arabic = {
	message: 'هل يمكن لآدا الحصول على خصم 20%؟',
	approvalOptions: {
		values: { approvalType: 'double', approveLabel: 'موافق', disapproveLabel: 'غير موافق' },
	},
};

describeInChromium('The answer page', (launch) => {
	let browser: Browser;
	let sink: Sink;
	beforeAll(async () => {
		browser = await launch();
	});
	afterAll(() => browser.close());
	beforeEach(async () => {
		await emptySandbox();
		sink = await startSink();
	});
	afterEach(async () => {
		await sink.close();
		await Promise.all(browser.contexts().map((context) => context.close()));
	});

	/** Opens the page of a question on a phone that runs no scripts. Gives what it asked other servers for, too. */
	async function open(
		question: Parameters<typeof askNode>[0],
		options: BrowserContextOptions = {},
	): Promise<{ page: Page; requested: string[]; complaints: string[] }> {
		const id = await setOff(api, (path) => asking([askNode(question), handOn(sink.url)], path));
		const [link = ''] = await links(1);
		await reached(api, id, 'waiting');
		const context = await browser.newContext({
			viewport: phone,
			javaScriptEnabled: false,
			...options,
		});
		const page = await context.newPage();
		const requested: string[] = [];
		const complaints: string[] = [];
		page.on('request', (request) => requested.push(new URL(request.url()).pathname));
		page.on('console', (message) => complaints.push(message.text()));
		await page.goto(link);
		return { page, requested, complaints };
	}

	test.each(['light', 'dark'] as const)(
		'asks and thanks without a script, %s',
		async (colorScheme) => {
			const { page, requested, complaints } = await open(approval, { colorScheme });
			// Before a picture is taken, for which Playwright tries to add a style.
			expect(complaints).toEqual([]);
			await takePicture(page, `asking-${colorScheme}.png`);
			await page.getByLabel('Reason').fill('She had 30% last week');
			await page.getByRole('button', { name: 'Full price' }).click();
			await page.getByRole('heading', { name: 'Full price' }).waitFor();
			await takePicture(page, `asked-${colorScheme}.png`);
			await sink.until(1);
			expect(sink.bodies()).toMatchObject([
				{ data: { approved: false, chatInput: 'She had 30% last week' } },
			]);
			expect(new Set(requested).size).toBe(1);
		},
	);

	test('reads from right to left where the question does', async () => {
		const { page } = await open(arabic);
		await takePicture(page, 'asking-rtl.png');
		const [yes, no] = await Promise.all(
			['موافق', 'غير موافق'].map((name) =>
				page.getByRole('button', { name, exact: true }).boundingBox(),
			),
		);
		expect(yes?.x).toBeGreaterThan(no?.x ?? Infinity);
	});

	test('fits a small phone, and its buttons fit a thumb', async () => {
		const viewport = { width: 320, height: 560 };
		const long = 'x'.repeat(300);
		const { page } = await open({ ...approval, message: long }, { viewport });
		const main = await page.locator('main').boundingBox();
		expect((main?.x ?? 0) + (main?.width ?? Infinity)).toBeLessThanOrEqual(viewport.width);
		for (const button of await page.getByRole('button').all()) {
			expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
		}
	});

	test('takes a text of several lines', async () => {
		const { page } = await open({ message: 'Which day suits you?', responseType: 'freeText' });
		await page.getByLabel('Your answer').fill('Tuesday,\nor Friday');
		await page.getByRole('button', { name: 'Send' }).click();
		await page.getByRole('heading').waitFor();
		await sink.until(1);
		expect(sink.bodies()).toMatchObject([{ data: { text: 'Tuesday,\nor Friday' } }]);
	});
});
