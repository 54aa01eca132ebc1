import type { SandboxMessage } from '../../../sandbox/message';
import { N8nApi } from '../../../tools/n8n/n8nApi';
import { HANDOVER, type Handover } from './handover';
import type { N8nAddress } from './lazyN8n';

/** Where everything is. */
export const place = JSON.parse(process.env[HANDOVER] ?? '') as Handover;

/** n8n, as its owner. */
export const api = new N8nApi(place.n8nUrl, place.cookie);

/** An n8n with the legacy expression engine, the default up to 2.30, as its owner. */
export async function legacyN8n(): Promise<{ api: N8nApi; url: string }> {
	const answer = await fetch(place.legacyN8nUrl);
	if (!answer.ok) throw new Error(await answer.text());
	const { n8nUrl, cookie } = (await answer.json()) as N8nAddress;
	return { api: new N8nApi(n8nUrl, cookie), url: n8nUrl };
}

/** Everything that has arrived at the sandbox since it was emptied, oldest first. */
export async function messages(): Promise<SandboxMessage[]> {
	return (await (await fetch(`${place.sandbox.inboxUrl}api/messages`)).json()) as SandboxMessage[];
}

/** Removes all messages and takes back all faults. */
export async function emptySandbox(): Promise<void> {
	await fetch(`${place.sandbox.inboxUrl}api/messages`, { method: 'DELETE' });
	await fetch(`${place.sandbox.url}/sandbox/faults`, { method: 'DELETE' });
}
