import type { Sandbox } from '../../../sandbox/server';
import type { Playground } from '../../../tools/n8n/playground';

/** The environment variable that has it, as JSON: Jest shares nothing else with its tests. */
export const HANDOVER = 'N8N_PLAYGROUND';

/** What the tests know of the n8n and the sandbox that were started for them. */
export interface Handover {
	n8nUrl: string;
	/** Of the owner, who is signed in. */
	cookie: string;
	sandbox: Omit<Sandbox, 'messages' | 'close'>;
	credentials: Playground['credentials'];
}
