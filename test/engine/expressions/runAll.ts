import { Expression } from 'n8n-workflow';
import { startEngine } from '../../../tools/engine/engine';
import { lancepilotNode, locator, runNode } from '../../support/nodes';
import { credentialsAt } from '../../support/recorder';
import { changing, peopleOf, tags } from './changing';

/**
 * A process of its own, since Jest cannot load the engines that n8n imports when they are wanted.
 * Sends three people a text with each expression and the time, under Retry On Fail.
 * Arguments: n8n's name of the expression engine, and the address of the service.
 */
async function main(expressionEngine: string, url: string): Promise<void> {
	const engine = await startEngine({ packageFolder: process.cwd() });
	await Expression.initExpressionEngine({
		// The test gives no other names.
		engine: expressionEngine as 'legacy' | 'quickjs' | 'vm',
		poolSize: 1,
		maxCodeCacheSize: 100,
		bridgeTimeout: 5000,
		bridgeMemoryLimit: 128,
	});
	if (Expression.getActiveImplementation() !== expressionEngine) throw new Error('Another engine');
	for (const [index, expression] of changing.entries()) {
		const text = `={{ ${expression} }} at {{ $now.toMillis() }}`;
		const recipient = locator('phoneNumber', '={{ $json.phone }}');
		const settings = { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 };
		const items = peopleOf(index).map((phone) => ({ json: { phone, tags: [...tags] } }));
		const node = lancepilotNode('sendText', { recipient, text }, settings);
		await runNode(engine, { credentials: credentialsAt(url) }, node, items);
	}
	await Expression.disposeExpressionEngine();
	await engine.stop();
}

const [, , expressionEngine = '', url = ''] = process.argv;
void main(expressionEngine, url);
