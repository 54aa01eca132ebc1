import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const executablePath = [
	process.env.CHROMIUM_PATH,
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
].find((path) => path !== undefined && existsSync(path));

const launch = (): Promise<Browser> =>
	chromium.launch({
		executablePath,
		args: [
			...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
			...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
		],
	});

/**
 * A block of tests that need a browser. Where no Chromium is found (`CHROMIUM_PATH` or the usual
 * places) they are skipped, or fail when `REQUIRE_CHROMIUM` is `1`.
 */
export function describeInChromium(
	title: string,
	block: (launch: () => Promise<Browser>) => void,
): void {
	if (executablePath) {
		describe(title, () => block(launch));
	} else if (process.env.REQUIRE_CHROMIUM === '1') {
		it(`finds a Chromium for "${title}"`, () => {
			throw new Error('No Chromium found, and REQUIRE_CHROMIUM is 1: set CHROMIUM_PATH');
		});
	} else {
		process.stderr.write('No Chromium found: browser test skipped (CHROMIUM_PATH can name one)\n');
		describe.skip(title, () => block(launch));
	}
}
