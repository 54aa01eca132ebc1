import { readExamples } from '../../../tools/n8n/examples';
import { firstWorkflow, greeting } from '../../../tools/start/greeting';

const running = {
	n8nVersion: '2.0.0',
	signInUrl: 'http://127.0.0.1:1/secret',
	n8nUrl: 'http://127.0.0.1:2',
	email: 'owner@example.com',
	password: 'Aa1',
	inboxUrl: 'http://127.0.0.1:3/inbox/',
	workflows: 8,
	listening: 0,
};

test('It names the workflow to open, and counts the others', () => {
	expect(greeting(running)).toContain(
		'Open the workflow First message (7 others are there too).\n',
	);
});

test('It says that one may write as the customer where a workflow listens', () => {
	expect(greeting(running)).not.toContain('as the customer');
	expect(greeting({ ...running, listening: 1 })).toContain('Write as the customer in the inbox');
});

test('The workflow that it names is one of the examples', async () => {
	const names = [...(await readExamples()).values()].map(({ name }) => name);
	expect(names).toContain(firstWorkflow);
});
