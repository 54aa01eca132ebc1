import type { Browser, BrowserContextOptions } from 'playwright-core';
import { readSampleFiles } from '../../../tools/demo/sampleFiles';
import type { SavedWorkflow } from '../../../tools/n8n/savedWorkflow';
import { describeInChromium } from '../../support/chromium';
import { customerWorkflow } from './customer';
import type { NodeChoice } from './editor';
import { Editor } from './editor';
import { api, emptySandbox } from './playground';

/** Ways into the editor; what a test opens is closed after it. */
interface Editors {
	/** Saves a workflow and opens it. */
	open: (workflow: SavedWorkflow, options?: BrowserContextOptions) => Promise<Editor>;
	/** Opens a workflow that has "Customer" only, and adds a node behind it, whose panel is then open. */
	addBehindCustomer: (
		choice: Omit<NodeChoice, 'after'>,
		options?: BrowserContextOptions,
	) => Promise<Editor>;
}

/** Describes what a person does in n8n's editor; the sandbox is empty before each test. */
export function describeInEditor(title: string, tests: (editors: Editors) => void): void {
	describeInChromium(title, (launch) => {
		let browser: Browser;
		beforeAll(async () => {
			browser = await launch();
		});
		afterAll(() => browser.close());
		beforeEach(emptySandbox);
		afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));

		const open: Editors['open'] = async (workflow, options) => {
			const { id } = await api.saveWorkflow(workflow);
			return await Editor.open(browser, id, options);
		};
		tests({
			open,
			async addBehindCustomer(choice, options) {
				const { photo } = await readSampleFiles();
				const editor = await open(customerWorkflow(photo), options);
				await editor.addNode({ after: 'Customer', ...choice });
				return editor;
			},
		});
	});
}
