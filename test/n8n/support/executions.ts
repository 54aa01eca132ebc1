import { setTimeout as sleep } from 'node:timers/promises';
import type { Execution } from '../../../tools/n8n/n8nApi';
import { api } from './playground';

const isUnderWay = ({ status }: Execution) => ['new', 'running', 'waiting'].includes(status);

/** The executions of a workflow, the newest first, once there are so many and all have ended. */
export async function endedExecutions(workflowId: string, count: number): Promise<Execution[]> {
	for (;;) {
		const executions = await api.executions(workflowId);
		if (executions.length >= count && !executions.some(isUnderWay)) return executions;
		await sleep(100);
	}
}

/** An execution, once it has ended. */
export async function endedExecution(id: string): Promise<Execution> {
	for (;;) {
		const execution = (await api.call('GET', `/executions/${id}`)) as Execution;
		if (!isUnderWay(execution)) return execution;
		await sleep(100);
	}
}
