import { randomUUID } from 'node:crypto';
import type { INode } from 'n8n-workflow';
import type { Execution, N8nApi } from '../../../../tools/n8n/n8nApi';
import type { CredentialLink } from '../../../../tools/n8n/savedWorkflow';
import { withCredentials } from '../../../../tools/n8n/savedWorkflow';
import { endedExecutions } from '../../../support/executions';
import { api, place } from '../../support/playground';
import { flow, type Start } from './flow';
import { startService, type Service } from './service';

/** An n8n, with its credentials for the service by type. */
export interface N8n {
	api: N8nApi;
	url: string;
	credentials: Record<string, CredentialLink>;
}

/** The service that the tests of a file count with; every test finds it without requests. */
export let service: Service;

/** The n8n that all tests share. */
export let theN8n: N8n;

/** Makes the credentials with which an n8n reaches the service. */
export async function withService(n8n: Omit<N8n, 'credentials'>): Promise<N8n> {
	return { ...n8n, credentials: await service.makeCredentials(n8n.api) };
}

/** Starts the service for the tests of a file. */
export function setUpService(): void {
	beforeAll(async () => {
		service = await startService();
		theN8n = await withService({ api, url: place.n8nUrl });
	});
	afterEach(() => service.reset());
	afterAll(async () => service.close());
}

/** A workflow that has run once. */
export interface Trial {
	/** Its first execution. */
	first: Execution | undefined;
	/** Saves the workflow with another node in the place of the one that sends. */
	change(send: INode): Promise<void>;
	/**
	 * Presses Retry, with the original or the currently saved workflow. Gives the latest execution,
	 * once all have ended.
	 * @param execution default: the first
	 */
	retry(workflow: 'original' | 'saved', execution?: Execution): Promise<Execution | undefined>;
}

/** Publishes a workflow and sets it off. Settles when it has ended. */
export async function run(n8n: N8n, start: Start, send: INode): Promise<Trial> {
	const path = randomUUID();
	const workflow = (sender: INode) => withCredentials(flow(start, path, sender), n8n.credentials);
	const id = await n8n.api.publish(workflow(send));
	await start.call(n8n.url, path);
	const [first] = await endedExecutions(n8n.api, id, 1);
	let executions = 1;
	return {
		first,
		change: async (sender) => n8n.api.changeWorkflow(id, workflow(sender)),
		retry: async (which, execution = first) => {
			executions++;
			await n8n.api.retry(execution?.id ?? '', which);
			return (await endedExecutions(n8n.api, id, executions))[0];
		},
	};
}
