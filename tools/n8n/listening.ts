import { setTimeout as sleep } from 'node:timers/promises';

/** Settles when n8n listens at a URL, which is a moment after it has said so. */
export async function listening(url: string): Promise<void> {
	// No JSON: it starts nothing, whatever the trigger of this package there listens to.
	while ((await fetch(url, { method: 'POST', body: 'nothing' })).status === 404) await sleep(100);
}
