import { setTimeout as sleep } from 'node:timers/promises';
import type { Execution, N8nApi } from '../../tools/n8n/n8nApi';

const UNDER_WAY = ['new', 'running', 'waiting'];

/** The executions of a workflow, the newest first, once there are so many and all have ended. */
export async function endedExecutions(
	api: N8nApi,
	workflowId: string,
	count: number,
): Promise<Execution[]> {
	for (;;) {
		const executions = await api.executions(workflowId);
		const isUnderWay = executions.some(({ status }) => UNDER_WAY.includes(status));
		if (executions.length >= count && !isUnderWay) return executions;
		await sleep(500);
	}
}

/** The IDs of those that n8n shows as failed. */
export const failedIds = (executions: readonly Execution[]): string[] =>
	executions.filter(({ status }) => status !== 'success').map(({ id }) => id);

/**
 * Presses the Retry button of each. n8n answers when the retry has ended, but not always where that
 * was at once; so the answers are not waited for.
 */
export function pressRetry(api: N8nApi, ids: readonly string[]): void {
	for (const id of ids) void api.retry(id).catch(() => undefined);
}
