import { describeInEditor } from './support/describeInEditor';
import { BEHIND_PANEL } from './support/editor';
import { takePicture } from '../support/picture';
import { messages } from './support/playground';

describeInEditor('Send Template in the editor', ({ addBehindCustomer }) => {
	test.each([
		['light', 'panel-template.png'],
		['dark', 'panel-template-dark.png'],
	] as const)(
		'lists the templates, shows the fields of the chosen one, and sends it filled in, %s',
		async (colorScheme, picture) => {
			const editor = await addBehindCustomer(
				{ search: 'lancepilot', node: 'Lancepilot', action: 'Send a template message' },
				// All fields at once.
				{ colorScheme, viewport: { width: 1440, height: 1200 } },
			);
			await editor.chooseCredential('Lancepilot Sandbox');
			await editor.chooseFromList('workspace', 'Northwind Sales');
			await editor.fill('recipient', '+44 20 7946 0958');
			const chosen = 'order_ready (en)';
			expect(await editor.chooseFromList('template', chosen)).toContain(chosen);
			await editor.fill('header_1', 'A-17');
			await editor.fill('body_1', 'Ada');
			await editor.fill('button_1_1', 'a-17');
			await editor.execute();
			await editor.seesOutput('1 item');
			for (const field of ['operation', 'template', 'button_1_1', 'mediaSource']) {
				expect(await editor.isInSight(field)).toBe(true);
			}
			await takePicture(editor.page, picture, { hidden: [BEHIND_PANEL] });
			expect(await messages()).toMatchObject([
				{ kind: 'template', recipient: '442079460958', text: expect.stringContaining('Ada') },
			]);
		},
	);
});
