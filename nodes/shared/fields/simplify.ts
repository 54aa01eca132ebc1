import { toggle } from './toggle';

/** Whether the output is only what most flows use of a record. */
export const simplify = toggle({
	name: 'simplify',
	displayName: 'Simplify',
	default: true,
	description: 'Whether to return a simplified version of the response instead of the raw data',
});
