import type { Resource } from '../../shared/operation';
import { createLabel } from './createLabel';
import { deleteLabel } from './deleteLabel';
import { updateLabel } from './updateLabel';

/** Labels, which have a color. */
export const label: Resource = {
	value: 'label',
	name: 'Label',
	subject: 'label',
	operations: [createLabel, updateLabel, deleteLabel],
};
