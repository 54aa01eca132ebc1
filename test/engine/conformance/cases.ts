import type { ConformanceCase } from './case';
import { ISLASH_ACCOUNT } from './islashAccount';
import { ISLASH_MESSAGE } from './islashMessage';
import { ISLASH_TEMPLATES } from './islashTemplates';
import { LANCEPILOT_MESSAGE } from './lancepilotMessage';

/** All cases of each node. */
export const CASES: Readonly<Record<'lancepilot' | 'islash', readonly ConformanceCase[]>> = {
	lancepilot: [...LANCEPILOT_MESSAGE],
	islash: [...ISLASH_MESSAGE, ...ISLASH_TEMPLATES, ...ISLASH_ACCOUNT],
};
