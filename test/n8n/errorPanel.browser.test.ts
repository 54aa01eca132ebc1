import { withCredentials } from '../../tools/n8n/savedWorkflow';
import { takePicture } from '../support/picture';
import { followedBy, giving, WORKSPACE } from './support/customer';
import { describeInEditor } from './support/describeInEditor';
import { messages, place } from './support/playground';

/** Numbers that end in 2400 are those whose session window is closed. */
const CLOSED = '+442079462400';

/** Twenty customers, the seventh of whom has not written for a day. */
const CUSTOMERS = Array.from({ length: 20 }, (_, index) => ({
	json: { phone: index === 6 ? CLOSED : `+44207946${1100 + index}` },
}));

const broadcast = followedBy(giving('Customers', CUSTOMERS), {
	name: 'Lancepilot',
	type: 'n8n-nodes-lancepilot-islash.lancepilot',
	parameters: {
		workspace: WORKSPACE,
		recipient: { __rl: true, mode: 'phoneNumber', value: '={{ $json.phone }}' },
		text: 'Our spring sale begins today.',
	},
	credentials: { lancepilotApi: { id: '', name: '' } },
});

describeInEditor('the error panel', ({ open }) => {
	test.each([
		['light', 'error.png'],
		['dark', 'error-dark.png'],
	] as const)(
		'says in its headline whose window is closed, and below what to do and who got it, %s',
		async (colorScheme, picture) => {
			const editor = await open(withCredentials(broadcast, place.credentials), { colorScheme });
			await editor.openNode('Lancepilot');
			await editor.execute();
			await editor.seesOutput(`The 24-hour window of ${CLOSED} is closed`);
			await editor.seesOutput('use Send Template');
			await editor.seesOutput('Item 7 of 20: 6 sent before it, 13 not tried');
			await takePicture(editor.page, picture);
			expect(await messages()).toHaveLength(6);
		},
	);
});
