import type { Execution, N8nApi } from '../../tools/n8n/n8nApi';

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
