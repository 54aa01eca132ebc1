import type { Browser } from 'playwright-core';
import { randomUUID } from 'node:crypto';
import type { INode } from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import type { SavedWorkflow } from '../../tools/n8n/savedWorkflow';
import { registerAddress, triggerAddresses } from '../../tools/start/triggers';
import { describeInChromium } from '../support/chromium';
import { listening } from '../../tools/n8n/listening';
import { takePicture } from '../support/picture';
import { api, emptySandbox, place } from './support/playground';

const ADA = '15005550142';

/** What answers "You wrote: …" through the service in which the customer wrote. */
const answers: Record<'lancepilot' | 'islash', Pick<INode, 'type' | 'parameters'>> = {
	lancepilot: {
		type: 'n8n-nodes-lancepilot-islash.lancepilot',
		parameters: {
			resource: 'message',
			operation: 'sendText',
			workspace: { __rl: true, mode: 'id', value: place.sandbox.lancepilot.workspaceId },
			recipient: { __rl: true, mode: 'phoneNumber', value: '={{ $json.number }}' },
			text: '=You wrote: {{ $json.text }}',
		},
	},
	islash: {
		type: 'n8n-nodes-lancepilot-islash.islash',
		parameters: {
			resource: 'message',
			operation: 'send',
			recipient: '={{ $json.number }}',
			text: '=You wrote: {{ $json.text }}',
		},
	},
};

describeInChromium('a conversation in the inbox, with n8n on the other side', (launch) => {
	let browser: Browser;
	beforeAll(async () => {
		browser = await launch();
	});
	afterAll(() => browser.close());
	beforeEach(emptySandbox);

	/** Publishes trigger and answer, and has the sandbox post to it. Gives a way to end that. */
	async function publish(service: 'lancepilot' | 'islash'): Promise<() => Promise<unknown>> {
		const { [`${service}Api`]: credential } = place.credentials;
		const common = { typeVersion: 1, credentials: credential && { [`${service}Api`]: credential } };
		const workflow: SavedWorkflow = {
			name: `Echo ${service}`,
			nodes: [
				{
					...{ id: randomUUID(), name: 'Trigger', typeVersion: 1, webhookId: randomUUID() },
					...{ type: `n8n-nodes-lancepilot-islash.${service}Trigger` },
					...{ position: [0, 0], parameters: {} },
				},
				{
					...{ ...common, ...answers[service], id: randomUUID(), name: 'Answer' },
					position: [220, 0],
				},
			],
			connections: {
				Trigger: { main: [[{ node: 'Answer', type: NodeConnectionTypes.Main, index: 0 }]] },
			},
			settings: { executionOrder: 'v1' },
		};
		await api.publish(workflow);
		const [address] = triggerAddresses(workflow, place.n8nUrl);
		if (!address) throw new Error('The workflow has no trigger');
		await listening(address.url);
		await registerAddress(place.sandbox.url, address);
		return () =>
			fetch(`${place.sandbox.url}/sandbox/webhooks`, {
				method: 'DELETE',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify(address),
			});
	}

	test.each([
		['lancepilot', 'Lancepilot', 'light', 'conversation.png'],
		['lancepilot', 'Lancepilot', 'dark', 'conversation-dark.png'],
		['islash', 'iSlash', 'light', undefined],
	] as const)('a customer writes through %s, and the workflow answers', async (...row) => {
		const [service, title, colorScheme, picture] = row;
		const unregister = await publish(service);
		const page = await browser.newPage({ colorScheme, viewport: { width: 1280, height: 520 } });
		try {
			await page.goto(place.sandbox.inboxUrl);
			await page.getByRole('button', { name: 'New conversation' }).click();
			await page.getByLabel('Number of the customer').fill('+1 (500) 555-0142');
			await page.getByRole('button', { name: 'Open' }).click();
			await page.getByLabel('Who writes').selectOption(`${service} customer`);
			await page.getByLabel('Message', { exact: true }).fill('Is it ready?');
			await page.keyboard.press('Enter');
			const answer = page
				.locator('.message[data-author="api"]')
				.getByText('You wrote: Is it ready?');
			await answer.waitFor();
			const notes = await page.locator('.posts').allTextContents();
			expect(notes).toEqual([expect.stringMatching(/answered 200/)]);
			expect(await page.locator('.message .service').allTextContents()).toEqual([title, title]);
			expect(page.url()).toBe(`${place.sandbox.inboxUrl}#${ADA}`);
			if (picture) await takePicture(page, picture);
		} finally {
			await page.close();
			await unregister();
		}
	});
});
