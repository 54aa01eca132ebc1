import type { INodeParameters, INodeType } from 'n8n-workflow';
import { NodeConnectionTypes, NodeHelpers } from 'n8n-workflow';
import { Islash } from '../../nodes/Islash/Islash.node';
import { Lancepilot } from '../../nodes/Lancepilot/Lancepilot.node';
import type { SavedWorkflow } from '../../tools/n8n/savedWorkflow';
import { agentFields } from '../support/agentFields';
import { LATEST } from '../support/nodeVersions';
import { describeInEditor } from './support/describeInEditor';

/** A tool as it is added today. */
const TODAY = { typeVersion: LATEST };

/** An agent with one tool, "Send". */
function agentWith(tool: string, parameters: INodeParameters): SavedWorkflow {
	const type = NodeConnectionTypes.AiTool;
	return {
		name: 'Agent with a tool',
		nodes: [
			{
				...{ id: 'agent', name: 'Agent', type: '@n8n/n8n-nodes-langchain.agent', typeVersion: 3 },
				...{ position: [0, 0], parameters: {} },
			},
			{
				...{
					id: 'send',
					name: 'Send',
					type: `n8n-nodes-lancepilot-islash.${tool}`,
					typeVersion: TODAY.typeVersion,
				},
				...{ position: [200, 240], parameters },
			},
		],
		connections: { Send: { [type]: [[{ node: 'Agent', type, index: 0 }]] } },
		settings: { executionOrder: 'v1' },
	};
}

/** Labels of the fields that the panel of a tool shows at first, as far as they can be left to the model. */
function leftToModel(
	node: INodeType,
	given: INodeParameters & { resource: string; operation: string },
): string[] {
	const description = { ...node.description, name: `${node.description.name}Tool` };
	const { properties } = description;
	const values =
		NodeHelpers.getNodeParameters(properties, given, true, false, TODAY, description) ?? {};
	return agentFields(node)
		.filter(({ operation }) => operation === `${given.resource} ${given.operation}`)
		.map(({ property }) => property)
		.filter((property) => properties.includes(property))
		.filter((property) => NodeHelpers.displayParameter(values, property, TODAY, description))
		.map(({ displayName }) => displayName);
}

describeInEditor('A tool of an agent in the editor', ({ open }) => {
	test.each([
		{ node: new Lancepilot(), given: { resource: 'message', operation: 'sendImage' } },
		{ node: new Islash(), given: { resource: 'message', operation: 'scheduleTemplate' } },
	])(
		'can leave to the model those fields whose descriptions are tested: $given.operation',
		async ({ node, given }) => {
			const editor = await open(agentWith(`${node.description.name}Tool`, given));
			await editor.openNode('Send');
			await editor.sees('Options');
			const fields = editor.page
				.getByTestId('parameter-item')
				.filter({ has: editor.page.getByTestId('from-ai-override-button') });
			const texts = await fields.getByTestId('input-label').allInnerTexts();
			// Behind a label stands what n8n offers for its field.
			const labels = texts.map((text) => text.split('\n')[0]?.trim());
			expect(labels).toEqual(leftToModel(node, given));
		},
	);

	test('starts with the URL of a picture, and says beside a file that it gets none', async () => {
		const editor = await open(agentWith('lancepilotTool', { operation: 'sendImage' }));
		await editor.openNode('Send');
		await editor.sees('Media URL');
		expect(await editor.page.getByText('hands no files').count()).toBe(0);
		await editor.choose('mediaSource', 'File From Input');
		await editor.sees('An agent hands no files to its tools');
	});
});
