import type { Sandbox } from '../../../sandbox/server';
import type { Playground } from '../../../tools/n8n/playground';
import type { N8nAddress } from './lazyN8n';

/** The environment variable that has it, as JSON: Jest shares nothing else with its tests. */
export const HANDOVER = 'N8N_PLAYGROUND';

/** What the tests know of the n8n and the sandbox that were started for them. */
export interface Handover extends N8nAddress {
	/** Gives the address of an n8n with the legacy expression engine, started when it is first asked for. */
	legacyN8nUrl: string;
	sandbox: Omit<Sandbox, 'messages' | 'close'>;
	credentials: Playground['credentials'];
}
