import type { Operation, Prepared } from '../../operation';
import type { Purpose } from '../../purpose';

/** What is to be done for one item. */
export interface Task extends Prepared, Pick<Operation, 'respelled'> {
	purpose: Purpose;
	/** Fingerprint of the input item, in its place. */
	item: string;
}
