import type { INodeProperties } from 'n8n-workflow';

/** A parameter that no longer shows. n8n would drop what a workflow saved under a name that the node lacks. */
export const hidden = ({
	displayName,
	name,
	default: preset,
}: INodeProperties): INodeProperties => ({
	displayName,
	name,
	type: 'hidden',
	default: preset,
});
