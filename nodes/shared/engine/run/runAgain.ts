import type { INode, INodeExecutionData } from 'n8n-workflow';

/**
 * Whether n8n runs the node once more although it did not throw: with Retry On Fail it does so as long
 * as the first item of the output is a failed one. Source: n8n-core, `workflow-execute`.
 * @param tries how often it has run the node in this execution
 */
export function runsAgain(
	{ retryOnFail, maxTries }: Pick<INode, 'retryOnFail' | 'maxTries'>,
	tries: number,
	[first]: readonly INodeExecutionData[],
): boolean {
	// Zero stands for the default as well.
	const most = Math.min(5, Math.max(2, maxTries || 3));
	return retryOnFail === true && tries < most && first?.json.error !== undefined;
}
