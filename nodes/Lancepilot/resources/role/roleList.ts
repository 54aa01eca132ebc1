import type { Listing } from '../../../shared/listing';
import { LIST } from '../../records';

/**
 * The list of roles is documented as paginated, but without a query. Assumed: its later pages are asked
 * for as those of templates are.
 */
export const ROLE_LIST: Listing = {
	...LIST,
	query: (page): Record<string, number> => (page === 1 ? {} : { page }),
};
