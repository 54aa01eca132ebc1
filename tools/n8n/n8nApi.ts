import { setTimeout as sleep } from 'node:timers/promises';
import type { ICredentialDataDecryptedObject, INodeExecutionData } from 'n8n-workflow';
import type { SavedWorkflow } from './savedWorkflow';

/** The first user of an n8n. */
export interface Owner {
	email: string;
	password: string;
}

/** What a credential holds. */
export interface CredentialValues {
	name: string;
	type: string;
	data: ICredentialDataDecryptedObject;
}

/** One line of n8n's executions list. */
export interface Execution {
	id: string;
	status: string;
	retryOf?: string | null;
	/** What its nodes did, as n8n stores it; the list leaves it out. */
	data?: string;
}

/** What the editor asks of n8n, as far as it is needed here. */
export class N8nApi {
	readonly #url: string;

	#cookie: string;

	/** @param cookie of a user who is signed in */
	constructor(url: string, cookie = '') {
		this.#url = url;
		this.#cookie = cookie;
	}

	/** `name=value`; empty before `signUp`. */
	get cookie(): string {
		return this.#cookie;
	}

	/** @throws Error with n8n's own words, if n8n refuses */
	async call(method: 'GET' | 'PATCH' | 'POST', path: string, body?: unknown): Promise<unknown> {
		const response = await fetch(`${this.#url}/rest${path}`, {
			method,
			headers: { 'content-type': 'application/json', cookie: this.#cookie },
			...(body !== undefined && { body: JSON.stringify(body) }),
		});
		const text = await response.text();
		if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
		const cookie = response.headers.getSetCookie()[0]?.split(';')[0];
		if (cookie) this.#cookie = cookie;
		// n8n answers every call of the editor in this envelope.
		return (JSON.parse(text) as { data: unknown }).data;
	}

	/** Makes the first user, and is that user from now on. */
	async signUp(owner: Owner): Promise<void> {
		await this.call('POST', '/owner/setup', { ...owner, firstName: 'Ada', lastName: 'Example' });
	}

	/** Gives the credential's ID. */
	async createCredential(credential: CredentialValues): Promise<string> {
		return ((await this.call('POST', '/credentials', credential)) as { id: string }).id;
	}

	/** Saves a workflow. Gives its ID and that of its version. */
	async saveWorkflow(workflow: SavedWorkflow): Promise<{ id: string; versionId: string }> {
		const saved = await this.call('POST', '/workflows', workflow);
		return saved as { id: string; versionId: string };
	}

	/** Saves a workflow and switches it on. Gives its ID. */
	async publish(workflow: SavedWorkflow): Promise<string> {
		const saved = await this.saveWorkflow(workflow);
		await this.activate(saved);
		return saved.id;
	}

	/** Switches a saved workflow on. @throws Error when n8n refuses, as where a credential is missing */
	async activate({ id, versionId }: { id: string; versionId: string }): Promise<void> {
		await this.call('POST', `/workflows/${id}/activate`, { versionId, name: '', description: '' });
	}

	/** Saves a workflow anew under its ID; what is published stays as it is. */
	async changeWorkflow(id: string, workflow: SavedWorkflow): Promise<void> {
		await this.call('PATCH', `/workflows/${id}`, workflow);
	}

	/** Starts a workflow through its webhook; it runs on after the answer. */
	async trigger(path: string, body: unknown): Promise<void> {
		for (;;) {
			const response = await fetch(`${this.#url}/webhook/${path}`, {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify(body),
			});
			if (response.ok) return;
			if (response.status !== 404) throw new Error(`The webhook answered ${response.status}`);
			// n8n listens a moment after it has said that the workflow is on.
			await sleep(250);
		}
	}

	/**
	 * Runs a saved workflow as the editor's button does; it runs on after the answer.
	 * @param items what the trigger gives, instead of what it would give
	 * @returns the ID of the execution
	 */
	async run(workflowId: string, trigger: string, items?: INodeExecutionData[]): Promise<string> {
		const data = items && { data: { data: { main: [items] } } };
		const triggerToStartFrom = { name: trigger, ...data };
		const run = await this.call('POST', `/workflows/${workflowId}/run`, { triggerToStartFrom });
		return (run as { executionId: string }).executionId;
	}

	/** The executions of a workflow, the newest first. */
	async executions(workflowId: string): Promise<Execution[]> {
		const filter = encodeURIComponent(JSON.stringify({ workflowId }));
		const list = await this.call('GET', `/executions?limit=100&filter=${filter}`);
		return (list as { results: Execution[] }).results;
	}

	/**
	 * The Retry button, "with original workflow" or "with currently saved workflow". Settles when the
	 * retry has ended.
	 */
	async retry(executionId: string, workflow: 'original' | 'saved' = 'original'): Promise<void> {
		const loadWorkflow = workflow === 'saved';
		await this.call('POST', `/executions/${executionId}/retry`, { loadWorkflow });
	}
}
