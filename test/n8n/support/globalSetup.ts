import freshBuild from '../../../tools/freshBuild';
import type { Playground } from '../../../tools/n8n/playground';
import { startPlayground } from '../../../tools/n8n/playground';
import { HANDOVER, type Handover } from './handover';

declare global {
	// Jest's way from its set-up to its tear-down.
	var playground: Playground | undefined;
}

/** Starts n8n and the sandbox, and tells the tests where they are. */
export default async function globalSetup(): Promise<void> {
	await freshBuild();
	const playground = await startPlayground();
	globalThis.playground = playground;
	const { url, api, sandbox, credentials } = playground;
	const { lancepilot, islash, inboxUrl } = sandbox;
	const handover: Handover = {
		n8nUrl: url,
		cookie: api.cookie,
		sandbox: { url: sandbox.url, lancepilot, islash, inboxUrl },
		credentials,
	};
	process.env[HANDOVER] = JSON.stringify(handover);
}
