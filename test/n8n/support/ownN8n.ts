import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { temporaryFolder } from '../../../tools/n8n/cache';
import { freePorts } from '../../../tools/n8n/freePorts';
import { installN8n } from '../../../tools/n8n/installN8n';
import { installPackage } from '../../../tools/n8n/installPackage';
import { N8nApi } from '../../../tools/n8n/n8nApi';
import type { N8nProcess } from '../../../tools/n8n/n8nProcess';
import { startN8n } from '../../../tools/n8n/n8nProcess';

/** An n8n for the tests of one file, which may stop it: the others share one that never stops. */
export interface OwnN8n {
	url: string;
	/** As its owner. */
	api: N8nApi;
	userFolder: string;
	/** Program of the Node.js that it runs on. */
	node: string;
	/** Lets it end, and starts it again at the same address, with more settings if given. */
	restart: (environment?: Record<string, string>) => Promise<void>;
	/** Ends it and deletes what it holds. */
	remove: () => Promise<void>;
}

/**
 * Starts an n8n with this package, and signs in as its owner.
 * @param name of its folder, for whoever finds it later
 */
export async function startOwnN8n(name: string): Promise<OwnN8n> {
	const installation = await installN8n();
	const userFolder = await temporaryFolder(name);
	await installPackage(userFolder);
	const [port = 0, brokerPort = 0] = await freePorts(2);
	const start = async (environment?: Record<string, string>): Promise<N8nProcess> =>
		await startN8n({ ...installation, userFolder, port, brokerPort, environment });
	let running = await start();
	const { url } = running;
	const api = new N8nApi(url);
	const password = `Aa1${randomBytes(6).toString('hex')}`;
	await api.signUp({ email: 'owner@example.com', password });
	return {
		...{ url, api, userFolder, node: installation.node },
		restart: async (environment) => {
			await running.end('SIGTERM');
			running = await start(environment);
		},
		remove: async () => {
			await running.end('SIGKILL');
			await rm(userFolder, { recursive: true, force: true });
		},
	};
}
