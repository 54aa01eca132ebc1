import type { N8nApi } from '../../tools/n8n/n8nApi';
import { endedExecution } from '../support/executions';

/** Recipients of messages that an execution did not send, as they may have been delivered before. */
export async function phonesInDoubt(api: N8nApi, executionId: string): Promise<string[]> {
	const { data } = await endedExecution(api, executionId);
	const keys = data?.matchAll(/Key \\?"(\d+)-invoice\\?" was begun before/g) ?? [];
	return [...keys].map(([, phone = '']) => phone);
}
