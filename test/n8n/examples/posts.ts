import { lancepilotPost } from '../../support/posts';
import type { CallToWebhook } from './exampleCase';

/** A post of a service to a trigger of ours. */
export const posted = (webhookId: string, body: () => unknown): CallToWebhook => ({
	path: `/webhook/${webhookId}/webhook`,
	contentType: 'application/json',
	body: async () => JSON.stringify(await body()),
});

/** A text that a customer, Ada unless said otherwise, writes through Lancepilot. */
export const said = (body: string, head = {}) => lancepilotPost({ type: 'text', body }, head);

const GRACE = '+85290000001';
/** What makes another customer write. */
export const byGrace = { from: GRACE, contact: GRACE };
