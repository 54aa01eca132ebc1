import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryFolder } from '../tools/n8n/cache';
import { freePorts } from '../tools/n8n/freePorts';
import { installN8n } from '../tools/n8n/installN8n';
import { installPackage } from '../tools/n8n/installPackage';
import { N8nApi } from '../tools/n8n/n8nApi';
import { startN8n } from '../tools/n8n/n8nProcess';

/** The real n8n with this package as it is built, and with SQLite. */
export interface OpenN8n {
	url: string;
	processId: number;
	/** Signed in as the owner. */
	api: N8nApi;
	/** Path of the Node.js that it runs on. */
	node: string;
	/** Path of its database. */
	database: string;
	/** Ends it, and removes all that it stored. */
	close(): Promise<void>;
}

/** @param environment more of n8n's settings */
export async function openN8n(environment: Record<string, string> = {}): Promise<OpenN8n> {
	const installation = await installN8n();
	const userFolder = await temporaryFolder('bench');
	await installPackage(userFolder);
	const [port = 0, brokerPort = 0] = await freePorts(2);
	const n8n = await startN8n({ ...installation, userFolder, port, brokerPort, environment });
	const api = new N8nApi(n8n.url);
	const password = `Aa1${randomBytes(12).toString('hex')}`;
	await api.signUp({ email: 'bench@example.com', password });
	return {
		url: n8n.url,
		processId: n8n.processId,
		api,
		node: installation.node,
		database: join(userFolder, '.n8n/database.sqlite'),
		close: async () => {
			await n8n.end('SIGKILL');
			await rm(userFolder, { recursive: true, force: true });
		},
	};
}
