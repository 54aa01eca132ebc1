import type { Resource } from '../../../shared/operation';
import { getLabels } from './getAll';

/** Labels that sort contacts. */
export const label: Resource = {
	value: 'label',
	name: 'Label',
	subject: 'label',
	operations: [getLabels],
};
