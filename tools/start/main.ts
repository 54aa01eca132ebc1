import { readExamples } from '../n8n/examples';
import { N8N_VERSION } from '../n8n/installN8n';
import { startPlayground } from '../n8n/playground';
import { withCredentials } from '../n8n/savedWorkflow';
import { emptyInboxText, farewell, greeting } from './greeting';
import { serveSignInPage } from './signInPage';
import { registerAddress, triggerAddresses } from './triggers';

/** `npm start`: n8n with this package, the sandbox, and the examples, ready to click. */
async function main(): Promise<void> {
	const { url, api, owner, sandbox, credentials } = await startPlayground({ emptyInboxText });
	const examples = [...(await readExamples()).values()];
	for (const example of examples) {
		const saved = await api.saveWorkflow(withCredentials(example, credentials));
		const addresses = triggerAddresses(example, url);
		// One that lacks a credential stays off: its address answers once the user has published it.
		if (addresses.length > 0) await api.activate(saved).catch(() => undefined);
		for (const address of addresses) await registerAddress(sandbox.url, address);
	}
	// Registered last, it is said once all is cleared away.
	process.once('exit', () => console.log(farewell));
	console.log(
		greeting({
			n8nVersion: N8N_VERSION,
			signInUrl: await serveSignInPage(`${url}/home/workflows`, api.cookie),
			n8nUrl: url,
			...owner,
			inboxUrl: sandbox.inboxUrl,
			workflows: examples.length,
			listening: examples.filter((example) => triggerAddresses(example, url).length > 0).length,
		}),
	);
}

// Whatever was started or stored is cleared away when the process exits, however far it came.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit());

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exit(1);
});
