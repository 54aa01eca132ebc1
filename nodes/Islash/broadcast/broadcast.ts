import type { Resource } from '../../shared/operation';
import { get } from './get';

/** Templates sent to many contacts at once. */
export const broadcast: Resource = {
	value: 'broadcast',
	name: 'Broadcast',
	subject: 'broadcast',
	operations: [get],
};
