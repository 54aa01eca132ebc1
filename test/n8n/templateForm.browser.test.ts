import type { Page } from 'playwright-core';
import { readExamples } from '../../tools/n8n/examples';
import { readSampleFiles } from '../../tools/demo/sampleFiles';
import { withCredentials } from '../../tools/n8n/savedWorkflow';
import { customerWorkflow, followedBy, WORKSPACE } from './support/customer';
import { describeInEditor } from './support/describeInEditor';
import type { Editor } from './support/editor';
import { messages, place } from './support/playground';

/** What is picked, which n8n names the node after. */
const ACTION = 'Send a template message';
const STALE = 'Close this panel and open it again';

const SERVICES = {
	lancepilot: {
		node: 'Lancepilot',
		list: 'template',
		chosen: 'order_ready (en)',
		text: 'Hello [Body 1], it is ready.',
		fields: ['header_1', 'body_1', 'button_1_1'],
		delivered: 'Hello Ada, it is ready.',
		other: 'spring_promotion (en)',
		otherText: 'Hello [Body 1], [Body 2] off until Sunday.',
		otherFields: ['body_1', 'body_2'],
		headerSource: 'mediaSource',
		plain: 'welcome (en)',
		plainText: 'Welcome to Northwind. How can we help?',
	},
	islash: {
		node: 'iSlash',
		list: 'templateName',
		chosen: 'order_ready_en (en_US)',
		text: 'Hi [Body 1], order [Body 2] is ready.',
		fields: ['variable_1', 'variable_2', 'button_url_variable_1'],
		delivered: 'Hi Ada, order Ada is ready.',
		other: 'new_arrivals_en (en_US)',
		otherText: 'Hi [Body 1], have a look at what is new.',
		otherFields: ['variable_1'],
		headerSource: 'headerSource',
		plain: 'thank_you_en (en_US)',
		plainText: 'Thank you for your order.',
	},
};

/** Texts of the panel that n8n cuts off. */
const cutTexts = async (page: Page) =>
	await page.getByTestId('resource-mapper-container').evaluateAll((forms) =>
		forms
			.flatMap((form) => Array.from(form.querySelectorAll('span, code, b, small')))
			.filter((text) => text.scrollWidth > text.clientWidth + 1 && text.clientWidth > 0)
			.map((text) => text.textContent),
	);

describeInEditor('A template in the editor', ({ addBehindCustomer, open }) => {
	describe.each(['lancepilot', 'islash'] as const)('of %s', (service) => {
		const { node, list, chosen, text, fields, delivered, other, otherText } = SERVICES[service];
		const { plain, plainText } = SERVICES[service];

		/** Adds the node, gives it a recipient by an expression, and picks the template; nothing was executed. */
		const pick = async (): Promise<Editor> => {
			const editor = await addBehindCustomer({
				...{ search: service, node, action: ACTION },
			});
			await editor.chooseCredential(`${node} Sandbox`);
			if (service === 'lancepilot') await editor.chooseFromList('workspace', 'Northwind Sales');
			await editor.fillExpression('recipient', '{{ $json.phone }}');
			await editor.chooseFromList(list, chosen);
			await editor.notice.getByText(text).waitFor();
			return editor;
		};

		test('picked before anything was executed, shows its text and its fields, and goes out with expressions', async () => {
			const editor = await pick();
			for (const field of fields) await editor.fillExpression(field, '{{ $json.name }}');
			await editor.execute();
			await editor.seesOutput('1 item');
			expect(await messages()).toMatchObject([{ recipient: '442079460958', text: delivered }]);
		});

		test('changed for another before anything was executed, is refused, and shown once the panel is open again', async () => {
			const editor = await pick();
			for (const field of fields) await editor.fillExpression(field, '{{ $json.name }}');
			await editor.chooseFromList(list, other);
			await editor.notice.getByText(STALE).waitFor();
			await editor.execute();
			await editor.seesOutput('belong to another template');
			await editor.seesOutput('close the node and open it again');
			expect(await messages()).toEqual([]);
			await editor.closeNode();
			await editor.openNode(ACTION);
			await editor.notice.getByText(otherText).waitFor();
		});

		test('changed for one without variables, goes out only once the panel shows its text', async () => {
			const editor = await pick();
			for (const field of fields) await editor.fillExpression(field, '{{ $json.gone }}');
			await editor.chooseFromList(list, plain);
			await editor.execute();
			await editor.seesOutput('belong to another template');
			expect(await messages()).toEqual([]);
			await editor.closeNode();
			await editor.openNode(ACTION);
			await editor.notice.getByText(plainText).waitFor();
			for (const field of fields) await editor.seesGone(field);
			await editor.execute();
			await editor.seesOutput('1 item');
			expect(await messages()).toMatchObject([{ text: plainText }]);
		});
	});

	test('The Broadcast example with another template sends nothing, and says what to do', async () => {
		const example = (await readExamples()).get('broadcast-to-sheet');
		if (!example) throw new Error('There is no such example');
		const editor = await open(withCredentials(example, place.credentials));
		await editor.openNode('Send Template');
		await editor.notice.getByText('off until Sunday').waitFor();
		await editor.chooseFromList('template', 'order_ready (en)');
		await editor.execute();
		await editor.seesOutput('0 sent, 5 refused');
		await editor.page.getByText('Error Branch').click();
		await editor.seesOutput('belong to another template');
		expect(await messages()).toEqual([]);
	});

	test.each([
		[1440, 900],
		[2560, 1440],
	])('A text and its labels are shown whole on a screen of %i by %i', async (width, height) => {
		const editor = await addBehindCustomer(
			{ search: 'lancepilot', node: 'Lancepilot', action: ACTION },
			{ viewport: { width, height } },
		);
		await editor.chooseCredential('Lancepilot Sandbox');
		await editor.chooseFromList('workspace', 'Northwind Sales');
		await editor.chooseFromList('template', 'order_ready (en)');
		await editor.notice.getByText('Northwind').waitFor();
		const lines = (await editor.notice.innerText())
			.replaceAll('\u200b', '')
			.replaceAll('\u00a0', ' ')
			.split('\n');
		expect(lines.slice(0, -1)).toEqual([
			'order_ready (en)',
			'Header: Order [Header 1]',
			'Body: Hello [Body 1], it is ready.',
			'Footer: Northwind',
			'Button "Open": https://shop.example.com/o/[Button link 1]',
		]);
		await editor.sees('Button link 1');
		expect(await cutTexts(editor.page)).toEqual([]);
	});

	describe('JSON', () => {
		const JSON_BOX = 'Template Data (JSON)';
		const data = {
			header: { variables: ['A-17'] },
			body: { variables: ['Ada'] },
			buttons: [{ type: 'URL', variables: ['a-17'] }],
		};

		test("stands in nobody's way, and among the options takes the place of the fields", async () => {
			const editor = await addBehindCustomer({
				...{ search: 'lancepilot', node: 'Lancepilot', action: ACTION },
			});
			await editor.chooseCredential('Lancepilot Sandbox');
			await editor.chooseFromList('workspace', 'Northwind Sales');
			await editor.fillExpression('recipient', '{{ $json.phone }}');
			await editor.chooseFromList('template', 'order_ready (en)');
			await editor.sees('Template Variables');
			expect(await editor.page.getByText(JSON_BOX).filter({ visible: true }).count()).toBe(0);
			// What is filled in by then must not go out.
			await editor.fill('body_1', 'Bob');
			await editor.addOption(JSON_BOX);
			await editor.fillJson('templateData', data);
			await editor.page.getByText('Template Variables').waitFor({ state: 'detached' });
			await editor.execute();
			await editor.seesOutput('1 item');
			expect(await messages()).toMatchObject([{ text: 'Hello Ada, it is ready.' }]);
		});

		test('of a workflow from before version 1.1 of the node stands where it did, and goes out', async () => {
			const { photo } = await readSampleFiles();
			const node = {
				name: 'Send',
				type: 'n8n-nodes-lancepilot-islash.lancepilot',
				typeVersion: 1,
				parameters: {
					...{ resource: 'message', operation: 'sendTemplate', workspace: WORKSPACE },
					recipient: { __rl: true, mode: 'phoneNumber', value: '={{ $json.phone }}' },
					template: { __rl: true, mode: 'id', value: '4821' },
					templateData: JSON.stringify(data),
				},
				credentials: { lancepilotApi: { id: '', name: '' } },
			};
			const editor = await open(
				withCredentials(followedBy(customerWorkflow(photo), node), place.credentials),
			);
			await editor.openNode('Send');
			await editor.sees(JSON_BOX);
			await editor.execute();
			await editor.seesOutput('1 item');
			expect(await messages()).toMatchObject([{ text: 'Hello Ada, it is ready.' }]);
		});
	});

	test.each(['lancepilot', 'islash'] as const)(
		'of %s gets the file of its header from the same menu',
		async (service) => {
			const { node, list, other, otherFields, headerSource } = SERVICES[service];
			const editor = await addBehindCustomer({ search: service, node, action: ACTION });
			await editor.chooseCredential(`${node} Sandbox`);
			if (service === 'lancepilot') await editor.chooseFromList('workspace', 'Northwind Sales');
			await editor.fillExpression('recipient', '{{ $json.phone }}');
			await editor.chooseFromList(list, other);
			await editor.notice.getByText('Body 1').waitFor();
			for (const field of otherFields) await editor.fillExpression(field, '{{ $json.name }}');
			await editor.choose(headerSource, 'File From Input');
			await editor.execute();
			await editor.seesOutput('1 item');
			expect(await messages()).toMatchObject([{ recipient: '442079460958' }]);
		},
	);
});
