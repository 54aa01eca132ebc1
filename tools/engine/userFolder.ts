import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BinaryDataService } from 'n8n-core';
import { container } from './n8n';
import { openBinaryStore } from './older';

/** n8n's process-wide services, running on a temporary user folder. */
interface UserFolder {
	binaryStore: BinaryDataService;
	/** Removes the folder and everything stored in it. */
	close(): Promise<void>;
}

let isOpen = false;

/**
 * Starts n8n's services on a fresh user folder, with binary data in n8n's filesystem mode.
 * @throws when one is open already: n8n keeps these services once per process.
 */
export async function openUserFolder(): Promise<UserFolder> {
	if (isOpen) throw new Error('An engine is running in this process already: stop it first');
	isOpen = true;

	const folder = await mkdtemp(join(tmpdir(), 'n8n-engine-'));
	const restoreEnvironment = setEnvironment({
		N8N_USER_FOLDER: folder,
		N8N_ENCRYPTION_KEY: 'not a secret: nothing outlives the folder',
		N8N_DEFAULT_BINARY_DATA_MODE: 'filesystem',
		// What fails is told to the caller; n8n would print it as well.
		N8N_LOG_LEVEL: 'silent',
	});
	// n8n reads the environment when a service is first asked for; forget those of an earlier engine.
	container.reset();
	const binaryStore = await openBinaryStore(folder);

	return {
		binaryStore,
		async close() {
			restoreEnvironment();
			await rm(folder, { recursive: true, force: true });
			isOpen = false;
		},
	};
}

function setEnvironment(values: Record<string, string>): () => void {
	const before = Object.keys(values).map((name) => [name, process.env[name]] as const);
	Object.assign(process.env, values);
	return () => {
		for (const [name, value] of before) {
			if (value === undefined) Reflect.deleteProperty(process.env, name);
			else process.env[name] = value;
		}
	};
}
