import type { IExecuteFunctions, NodeExecutionHint } from 'n8n-workflow';

/** Shows hints above the output of a run. n8n 1.78 and older have none. */
export function addHints(context: IExecuteFunctions, ...hints: NodeExecutionHint[]): void {
	if ('addExecutionHints' in context) context.addExecutionHints(...hints);
}
