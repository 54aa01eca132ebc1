import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { selectors } from 'playwright-core';
import { endedExecution } from '../../support/executions';
import { api, place } from './playground';

// n8n's name for it.
selectors.setTestIdAttribute('data-test-id');

/** A parameter of a node's panel, by the name that workflows have for it. */
const parameter = (page: Page, name: string) => page.getByTestId(`parameter-input-${name}`);

/** What a person clicks to add a node. */
export interface NodeChoice {
	/** Name of the node that leads to it. */
	after: string;
	search: string;
	/** What to take of what is found. */
	node: string;
	/** E.g. "Send an image". */
	action: string;
}

/** Everything behind the panel of a node, which makes pictures of it large. */
export const BEHIND_PANEL =
	'body :not(:has([data-test-id="ndv"]), [data-test-id="ndv"], [data-test-id="ndv"] *)';

/** What a person does in n8n's editor. */
export class Editor {
	readonly page: Page;

	private constructor(page: Page) {
		this.page = page;
	}

	/** Opens a saved workflow, as the owner. */
	static async open(
		browser: Browser,
		workflowId: string,
		options: BrowserContextOptions = {},
	): Promise<Editor> {
		const context = await browser.newContext({
			viewport: { width: 1440, height: 900 },
			...options,
		});
		const [name = '', value = ''] = place.cookie.split(/=(.*)/);
		await context.addCookies([{ name, value, url: place.n8nUrl }]);
		const page = await context.newPage();
		await page.goto(`${place.n8nUrl}/workflow/${workflowId}`);
		await page.getByTestId('canvas-node').first().waitFor();
		return new Editor(page);
	}

	#node(name: string): Locator {
		return this.page.getByTestId('canvas-node').filter({ hasText: name });
	}

	/** Adds a node behind another one, from the panel that searches nodes; opens the new node. */
	async addNode({ after, search, node, action }: NodeChoice): Promise<void> {
		const { page } = this;
		await this.#node(after).getByTestId('canvas-handle-plus').click();
		await page.getByTestId('node-creator-search-bar').fill(search);
		await page.getByTestId('item-iterator-item').filter({ hasText: node }).click();
		// Another action may begin with the same words.
		await page.getByTestId('item-iterator-item').getByText(action, { exact: true }).click();
		await page.getByTestId('ndv').waitFor();
	}

	async openNode(name: string): Promise<void> {
		await this.#node(name).dblclick();
		await this.page.getByTestId('ndv').waitFor();
	}

	async chooseCredential(name: string): Promise<void> {
		await this.page.getByTestId('node-credentials-select').click();
		await this.page.getByRole('option').filter({ hasText: name }).click();
	}

	/** Chooses from a menu. */
	async choose(name: string, option: string): Promise<void> {
		await parameter(this.page, name).click();
		await this.page
			.getByRole('option')
			.filter({ has: this.page.getByText(option, { exact: true }) })
			.click();
	}

	/** Opens a list that the node loads. */
	async openList(name: string): Promise<void> {
		await parameter(this.page, name).getByTestId('rlc-input').click();
	}

	/** Chooses from a list that the node loads. Gives all that it offers. */
	async chooseFromList(name: string, entry: string): Promise<string[]> {
		await this.openList(name);
		const entries = this.page.getByTestId('rlc-item');
		await entries.first().waitFor();
		const offered = await entries.allInnerTexts();
		await entries.getByText(entry, { exact: true }).click();
		return offered;
	}

	/** Chooses how a thing is named, e.g. "By ID". */
	async chooseMode(name: string, mode: string): Promise<void> {
		await parameter(this.page, name).getByTestId('rlc-mode-selector').click();
		await this.page
			.getByRole('option')
			.filter({ has: this.page.getByText(mode, { exact: true }) })
			.click();
	}

	/** How a thing is named, e.g. "By ID". */
	async modeOf(name: string): Promise<string> {
		const selector = parameter(this.page, name).getByTestId('rlc-mode-selector');
		return await selector.locator('input').inputValue();
	}

	/** What was typed. */
	async valueOf(name: string): Promise<string> {
		return await parameter(this.page, name).locator('input:not([readonly]), textarea').inputValue();
	}

	/** Whether a field is to be seen without scrolling. */
	async isInSight(name: string): Promise<boolean> {
		return await parameter(this.page, name).evaluate((field) => {
			const { left, top, right, bottom } = field.getBoundingClientRect();
			const isHit = (y: number) => field.contains(document.elementFromPoint((left + right) / 2, y));
			return isHit(top + 1) && isHit(bottom - 1);
		});
	}

	async fill(name: string, text: string): Promise<void> {
		await parameter(this.page, name).locator('input:not([readonly]), textarea').fill(text);
	}

	/** Writes an expression, which n8n makes of a text in double braces, and leaves the field. */
	async fillExpression(name: string, expression: string): Promise<void> {
		await this.fill(name, expression);
		// What n8n proposes for it would lie over the next field.
		await parameter(this.page, name).locator('.cm-content').blur();
	}

	/** Adds one of the options of the node. */
	async addOption(name: string): Promise<void> {
		await this.page.getByTestId('collection-parameter-add').click();
		await this.page
			.getByTestId('collection-parameter-option')
			.getByText(name, { exact: true })
			.click();
	}

	/** Writes into a box for JSON. */
	async fillJson(name: string, json: object): Promise<void> {
		await parameter(this.page, name).locator('.cm-content').fill(JSON.stringify(json));
	}

	/** What the panel says in a box of its own, where a form has no fields. */
	get notice(): Locator {
		return this.page.getByTestId('empty-fields-notice');
	}

	async closeNode(): Promise<void> {
		await this.page.keyboard.press('Escape');
		await this.page.getByTestId('ndv').waitFor({ state: 'detached' });
	}

	/** Executes the open node, with what is before it. Settles when that has ended. */
	async execute(): Promise<void> {
		const [answer] = await Promise.all([
			this.page.waitForResponse((response) => /\/workflows\/\w+\/run$/.test(response.url())),
			this.page.getByTestId('node-execute-button').click(),
		]);
		await endedExecution(api, (await answer.json()).data.executionId);
	}

	/** Settles when a parameter is no longer shown. */
	async seesGone(name: string): Promise<void> {
		await parameter(this.page, name).waitFor({ state: 'detached' });
	}

	/** Settles when the editor shows this text. */
	async sees(text: string): Promise<void> {
		await this.page.getByText(text).first().waitFor();
	}

	/** Shows the output as n8n does under this heading. */
	async viewOutputAs(view: 'Table' | 'JSON'): Promise<void> {
		await this.page.getByTestId('output-panel').getByText(view, { exact: true }).click();
	}

	/** Settles when the output panel shows this text. */
	async seesOutput(text: string): Promise<void> {
		await this.page.getByTestId('output-panel').getByText(text).first().waitFor();
	}
}
