import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import type { Sandbox, SandboxOptions } from '../../sandbox/server';
import { startSandbox } from '../../sandbox/server';
import { temporaryFolder } from './cache';
import { freePorts } from './freePorts';
import { installN8n } from './installN8n';
import { installPackage } from './installPackage';
import type { CredentialValues, Owner } from './n8nApi';
import { N8nApi } from './n8nApi';
import type { N8nStart } from './n8nProcess';
import { startN8n } from './n8nProcess';
import { withProgress } from './progress';
import type { CredentialLink } from './savedWorkflow';

/** An n8n of its own with this package in it, and the sandbox that its credentials lead to. */
export interface Playground {
	/** `http://127.0.0.1:5678` */
	url: string;
	/** Signed in as the owner. */
	api: N8nApi;
	owner: Owner;
	sandbox: Sandbox;
	/** By credential type. */
	credentials: Record<string, CredentialLink>;
	/** Ends both and removes all that they stored. */
	stop(): Promise<void>;
}

/** What the two credentials must hold to reach the sandbox. */
export function sandboxCredentials({
	lancepilot,
	islash,
}: Pick<Sandbox, 'lancepilot' | 'islash'>): CredentialValues[] {
	const { baseUrl, accessToken } = lancepilot;
	return [
		{ name: 'Lancepilot Sandbox', type: 'lancepilotApi', data: { baseUrl, accessToken } },
		{ name: 'iSlash Sandbox', type: 'islashApi', data: { ...islash } },
	];
}

/**
 * Starts n8n with the package as it is built in `dist`. Installs n8n first where it is missing.
 * @param environment more of n8n's settings
 */
export async function startPlayground({
	emptyInboxText,
	environment,
}: Pick<SandboxOptions, 'emptyInboxText'> &
	Pick<N8nStart, 'environment'> = {}): Promise<Playground> {
	const installation = await installN8n();
	const userFolder = await temporaryFolder('playground');
	const sandbox = await startSandbox({ folder: userFolder, emptyInboxText });
	const n8n = await withProgress('Starting n8n with this package', async () => {
		await installPackage(userFolder);
		const [port = 0, brokerPort = 0] = await freePorts(2);
		return await startN8n({ ...installation, userFolder, port, brokerPort, environment });
	});
	const api = new N8nApi(n8n.url);
	const owner = { email: 'owner@example.com', password: `Aa1${randomBytes(6).toString('hex')}` };
	await api.signUp(owner);
	const credentials: Playground['credentials'] = {};
	for (const values of sandboxCredentials(sandbox)) {
		const id = await api.createCredential(values);
		credentials[values.type] = { id, name: values.name };
	}
	return {
		url: n8n.url,
		api,
		owner,
		sandbox,
		credentials,
		stop: async () => {
			await n8n.end('SIGKILL');
			await sandbox.close();
			await rm(userFolder, { recursive: true, force: true });
		},
	};
}
