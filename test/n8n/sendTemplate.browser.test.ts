import type { Browser } from 'playwright-core';
import { readSampleFiles } from '../../tools/demo/sampleFiles';
import { describeInChromium } from '../support/chromium';
import { customerWorkflow } from './support/customer';
import { Editor } from './support/editor';
import { takePicture } from './support/picture';
import { api, emptySandbox, messages } from './support/playground';

describeInChromium('Send Template in the editor', (launch) => {
	let browser: Browser;
	beforeAll(async () => {
		browser = await launch();
	});
	afterAll(() => browser.close());
	beforeEach(emptySandbox);

	test.each([
		['light', 'panel-template.png'],
		['dark', 'panel-template-dark.png'],
	] as const)(
		'lists the templates, shows the fields of the chosen one, and sends it filled in, %s',
		async (colorScheme, picture) => {
			const { id } = await api.saveWorkflow(customerWorkflow((await readSampleFiles()).photo));
			const editor = await Editor.open(browser, id, { colorScheme });
			await editor.addNode({
				after: 'Customer',
				search: 'lancepilot',
				node: 'Lancepilot',
				action: 'Send a template message',
			});
			await editor.chooseCredential('Lancepilot Sandbox');
			await editor.chooseFromList('workspace', 'Northwind Sales');
			await editor.fill('recipient', '+44 20 7946 0958');
			const chosen = 'order_ready (en, UTILITY, APPROVED)';
			expect(await editor.chooseFromList('template', chosen)).toContain(chosen);
			await editor.fill('header_1', 'A-17');
			await editor.fill('body_1', 'Ada');
			await editor.fill('button_1_1', 'a-17');
			await editor.execute();
			await editor.seesOutput('1 item');
			await takePicture(editor.page, picture);
			expect(await messages()).toMatchObject([
				{ kind: 'template', recipient: '442079460958', text: expect.stringContaining('Ada') },
			]);
			await editor.page.context().close();
		},
	);
});
