import { readFile } from 'node:fs/promises';
import { startSandbox } from '../sandbox/server';
import { startEngine } from '../tools/engine/engine';
import type { WorkflowJson } from '../tools/engine/startNode';

test('The workflow of docs/your-n8n.md, pasted as it is, puts its message into the inbox', async () => {
	const page = await readFile('docs/your-n8n.md', 'utf8');
	const [, source = ''] = /```json\n(.*?)```/s.exec(page) ?? [];
	const workflow = JSON.parse(source) as WorkflowJson;
	const engine = await startEngine({ packageFolder: process.cwd() });
	const sandbox = await startSandbox();
	const { baseUrl, accessToken } = sandbox.lancepilot;
	await engine.run({
		workflow,
		items: [{ json: {} }],
		credentials: { lancepilotApi: { baseUrl, accessToken } },
	});
	const [message, ...others] = sandbox.messages();
	await sandbox.close();
	await engine.stop();
	expect(message).toMatchObject({ recipient: '442079460958', text: 'Hello from n8n!' });
	expect(others).toEqual([]);
});
