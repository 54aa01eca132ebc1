import { locator } from '../../support/nodes';
import type { ConformanceCase } from './case';

const labelled = { phoneNumber: '+852 9000 0001', label: locator('list', 'VIP') };

/** What concerns no single message: lists, contacts and broadcasts of iSlash. */
export const ISLASH_ACCOUNT: readonly ConformanceCase[] = [
	{ resource: 'template', operation: 'getAll', parameters: {}, becomes: 'getTemplateMessages' },
	{ resource: 'sticker', operation: 'getAll', parameters: {}, becomes: 'listStickers' },
	{ resource: 'label', operation: 'getAll', parameters: {}, becomes: 'listLabels' },
	{
		resource: 'broadcast',
		operation: 'get',
		parameters: { broadcast: '12' },
		becomes: 'getBroadcast',
	},
	{
		resource: 'contact',
		operation: 'getAll',
		parameters: { labels: locator('id', '4, 5') },
		becomes: 'listCustomersByLabel',
	},
	{ resource: 'contact', operation: 'addLabel', parameters: labelled, becomes: 'attachLabel' },
	{ resource: 'contact', operation: 'removeLabel', parameters: labelled, becomes: 'detachLabel' },
];
