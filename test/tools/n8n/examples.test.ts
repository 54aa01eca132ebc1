import { readFile } from 'node:fs/promises';
import type { INode } from 'n8n-workflow';
import type { WorkflowJson } from '../../../tools/engine/startNode';
import { readExamples } from '../../../tools/n8n/examples';

const withoutCredentials = (node: INode) => ({ ...node, credentials: undefined });

test('The first message of docs/your-n8n.md is the example of that name', async () => {
	const [, source = ''] =
		/```json\n(.*?)```/s.exec(await readFile('docs/your-n8n.md', 'utf8')) ?? [];
	const { nodes, connections } = JSON.parse(source) as WorkflowJson;
	const example = (await readExamples()).get('first-message');
	const shown = example?.nodes.filter(({ type }) => type !== 'n8n-nodes-base.stickyNote');
	expect(shown?.map(withoutCredentials)).toEqual(nodes);
	expect(example?.connections).toEqual(connections);
});
