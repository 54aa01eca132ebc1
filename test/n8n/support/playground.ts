import type { SandboxMessage } from '../../../sandbox/message';
import { N8nApi } from '../../../tools/n8n/n8nApi';
import { HANDOVER, type Handover } from './handover';

/** Where everything is. */
export const place = JSON.parse(process.env[HANDOVER] ?? '') as Handover;

/** n8n, as its owner. */
export const api = new N8nApi(place.n8nUrl, place.cookie);

/** Everything that has arrived at the sandbox since it was emptied, oldest first. */
export async function messages(): Promise<SandboxMessage[]> {
	return (await (await fetch(`${place.sandbox.inboxUrl}api/messages`)).json()) as SandboxMessage[];
}

/** Removes all messages and takes back all faults. */
export async function emptySandbox(): Promise<void> {
	await fetch(`${place.sandbox.inboxUrl}api/messages`, { method: 'DELETE' });
	await fetch(`${place.sandbox.url}/sandbox/faults`, { method: 'DELETE' });
}
