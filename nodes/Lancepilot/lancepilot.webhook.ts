import type { WebhookService } from '../shared/webhook/event';
import { triggerFields } from '../shared/webhook/options';
import { eventKinds, readEvents } from './events';

/** What Lancepilot posts to the URL of the trigger: everything, of all numbers and workspaces of the account. */
export const lancepilotWebhook: WebhookService = { credentialType: 'lancepilotApi', readEvents };

/** The parameters of the trigger, behind the notice. */
export const lancepilotFields = triggerFields(eventKinds, {
	downloadMedia: 'Where that is not possible, the item says why.',
	ignoreRepeats:
		'Lancepilot gives its messages no ID, so the same words of the same customer within ten seconds count as a repeat.',
	to: 'Lancepilot posts the messages of all numbers of your account to one URL.',
});
