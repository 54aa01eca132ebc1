import { setTimeout as sleep } from 'node:timers/promises';
import type { Execution, N8nApi } from '../../tools/n8n/n8nApi';

const isUnderWay = ({ status }: Execution) => ['new', 'running', 'waiting'].includes(status);

/** The executions of a workflow, the newest first, once there are so many and all have ended. */
export async function endedExecutions(
	api: N8nApi,
	workflowId: string,
	count: number,
): Promise<Execution[]> {
	for (;;) {
		const executions = await api.executions(workflowId);
		if (executions.length >= count && !executions.some(isUnderWay)) return executions;
		await sleep(200);
	}
}

/** An execution, once it has ended. */
export async function endedExecution(api: N8nApi, id: string): Promise<Execution> {
	for (;;) {
		const execution = (await api.call('GET', `/executions/${id}`)) as Execution;
		if (!isUnderWay(execution)) return execution;
		await sleep(100);
	}
}
