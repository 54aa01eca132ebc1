import type { Resource } from '../../../shared/operation';
import { createTag } from './create';

/** Tags, which are names alone. */
export const tag: Resource = {
	value: 'tag',
	name: 'Tag',
	subject: 'tag',
	operations: [createTag],
};
