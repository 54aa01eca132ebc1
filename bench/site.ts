import { join } from 'node:path';
import { startPeer } from '../tools/peer';

/** Where jobs are done. */
export interface Site {
	/** Path of the Node.js to measure on. */
	node: string;
	/** Folder whose node_modules has n8n. */
	n8nFolder: string;
	/** Address of the target server, which is a process of its own. */
	serverUrl: string;
	close: () => Promise<void>;
}

/** @param n8nFolder left out where no node of n8n takes part */
export async function openSite(node: string, n8nFolder = process.cwd()): Promise<Site> {
	const { hear, stop } = startPeer<string>(join(__dirname, 'server.ts'), [], { execPath: node });
	return { node, n8nFolder, serverUrl: await hear(), close: stop };
}
