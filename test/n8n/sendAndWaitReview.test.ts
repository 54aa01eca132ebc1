import { randomUUID } from 'node:crypto';
import { readExamples } from '../../tools/n8n/examples';
import { withCredentials } from '../../tools/n8n/savedWorkflow';
import { endedExecution } from '../support/executions';
import { answer, links, reached } from './support/asking';
import { startChatModel } from './support/chatModel';
import { api, emptySandbox, messages, place } from './support/playground';

beforeEach(emptySandbox);

test('Declined with a reason, an agent’s tool does not run, and the reason reaches the agent', async () => {
	const model = await startChatModel();
	const workflow = (await readExamples()).get('ai-agent-asks-first');
	if (!workflow) throw new Error('No examples/ai-agent-asks-first.json');
	const data = { apiKey: 'none is needed', url: model.baseUrl };
	const credential = { name: randomUUID(), type: 'openAiApi', data };
	const openAiApi = { id: await api.createCredential(credential), name: credential.name };
	const toolParameters = { Recipient: '+44 20 7946 0958', Text: 'Ready.' };
	model.callTools([{ tool: 'Send_Text', arguments: { toolParameters, hitlParameters: {} } }]);
	const { id } = await api.saveWorkflow(
		withCredentials(workflow, { ...place.credentials, openAiApi }),
	);
	const chat = { sessionId: 'ada', action: 'sendMessage', chatInput: 'Tell Ada' };
	const executionId = await api.run(id, 'Chat', [{ json: chat }]);
	const [link = ''] = await links(1);
	await reached(api, id, 'waiting');
	await answer(link, { decision: 'decline', reason: 'Wait until Monday' });
	expect(await endedExecution(api, executionId)).toMatchObject({ status: 'success' });
	await model.stop();
	expect((await messages()).map(({ recipient }) => recipient)).toEqual(['85290000001']);
	const stored = JSON.stringify(await api.call('GET', `/executions/${executionId}`));
	expect(stored).toMatch(/provided feedback: [\\"]+Wait until Monday/);
});
