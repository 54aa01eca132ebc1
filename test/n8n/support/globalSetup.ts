import freshBuild from '../../../tools/freshBuild';
import { startPlayground } from '../../../tools/n8n/playground';
import { HANDOVER, type Handover } from './handover';
import { offerN8n } from './lazyN8n';

declare global {
	// Jest's way from its set-up to its tear-down.
	var stopAll: (() => Promise<void>) | undefined;
}

/** Starts n8n and the sandbox, and tells the tests where they are. */
export default async function globalSetup(): Promise<void> {
	await freshBuild();
	// Without an `exit`, which Jest leaves out, n8n would stay behind.
	process.once('SIGINT', () => process.exit(130));
	const playground = await startPlayground();
	const legacy = await offerN8n({ N8N_EXPRESSION_ENGINE: 'legacy' });
	globalThis.stopAll = async () => {
		await Promise.all([playground.stop(), legacy.stop()]);
	};
	const { url, api, sandbox, credentials } = playground;
	const { lancepilot, islash, inboxUrl } = sandbox;
	const handover: Handover = {
		n8nUrl: url,
		cookie: api.cookie,
		legacyN8nUrl: legacy.url,
		sandbox: { url: sandbox.url, lancepilot, islash, inboxUrl },
		credentials,
	};
	process.env[HANDOVER] = JSON.stringify(handover);
}
