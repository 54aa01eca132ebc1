import type { Resource } from '../../../shared/operation';
import { createLabel } from './create';
import { deleteLabel } from './delete';
import { updateLabel } from './update';

/** Labels, which have a color. */
export const label: Resource = {
	value: 'label',
	name: 'Label',
	subject: 'label',
	operations: [createLabel, updateLabel, deleteLabel],
};
