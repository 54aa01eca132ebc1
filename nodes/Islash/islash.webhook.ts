import type { WebhookService } from '../shared/webhook/event';
import { triggerFields } from '../shared/webhook/options';
import { eventKinds, readEvents } from './events';

/** What iSlash posts to the URL of the trigger. */
export const islashWebhook: WebhookService = { credentialType: 'islashApi', readEvents };

/** The parameters of the trigger, behind the notice. */
export const islashFields = triggerFields(eventKinds, {
	downloadMedia:
		'iSlash mostly gives the ID of a file only, and no call to get it by: then the item has mediaId and says why the file is missing.',
	ignoreRepeats: 'They are told by the ID that iSlash gives.',
	to: 'iSlash does not always name your number: what comes without it is left out here.',
});
