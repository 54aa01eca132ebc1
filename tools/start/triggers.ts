import type { WebhookAddress } from '../../sandbox/webhooks/addresses';
import type { SavedWorkflow } from '../n8n/savedWorkflow';

const services: Readonly<Record<string, WebhookAddress['service']>> = {
	'n8n-nodes-lancepilot-islash.lancepilotTrigger': 'lancepilot',
	'n8n-nodes-lancepilot-islash.islashTrigger': 'islash',
};

/** Production URLs of this package's triggers in a workflow, each with the service that posts there. */
export function triggerAddresses({ nodes }: SavedWorkflow, n8nUrl: string): WebhookAddress[] {
	return nodes.flatMap(({ type, webhookId, disabled }) => {
		const service = services[type];
		if (!service || webhookId === undefined || disabled) return [];
		return [{ service, url: `${n8nUrl}/webhook/${webhookId}/webhook` }];
	});
}

/** Has the sandbox post there. @throws Error with its words, if it refuses */
export async function registerAddress(sandboxUrl: string, address: WebhookAddress): Promise<void> {
	const response = await fetch(`${sandboxUrl}/sandbox/webhooks`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(address),
	});
	if (!response.ok) throw new Error(`${address.url} was refused: ${await response.text()}`);
}
