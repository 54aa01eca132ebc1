import type { Resource } from '../../../shared/operation';
import { getBroadcast } from './get';

/** Templates sent to many contacts at once. */
export const broadcast: Resource = {
	value: 'broadcast',
	name: 'Broadcast',
	subject: 'broadcast',
	operations: [getBroadcast],
};
