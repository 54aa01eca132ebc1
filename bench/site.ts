import { startServer, type TargetServer } from './server/startServer';
import type { Site } from './worker/startWorker';

/**
 * Starts the server.
 * @param node path of the Node.js to measure on
 * @param n8nFolder folder whose node_modules has n8n; left out where no node of n8n takes part
 */
export async function openSite(
	node: string,
	n8nFolder = process.cwd(),
): Promise<Site & { server: TargetServer }> {
	const server = await startServer(node);
	return { node, n8nFolder, server, serverUrl: server.url };
}
