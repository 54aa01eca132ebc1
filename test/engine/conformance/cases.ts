import type { ConformanceCase } from './case';
import { ISLASH_MESSAGE } from './islashMessage';
import { LANCEPILOT_MESSAGE } from './lancepilotMessage';

/** All cases of each node. */
export const CASES: Readonly<Record<'lancepilot' | 'islash', readonly ConformanceCase[]>> = {
	lancepilot: [...LANCEPILOT_MESSAGE],
	islash: [...ISLASH_MESSAGE],
};
