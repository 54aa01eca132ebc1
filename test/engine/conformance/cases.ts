import type { ConformanceCase } from './case';
import { ISLASH_ACCOUNT } from './islashAccount';
import { ISLASH_MESSAGE } from './islashMessage';
import { ISLASH_TEMPLATES } from './islashTemplates';
import { LANCEPILOT_MESSAGE } from './lancepilotMessage';
import { LANCEPILOT_RECORDS } from './lancepilotRecords';
import { LANCEPILOT_TEMPLATE } from './lancepilotTemplate';

/** All cases of each node. */
export const CASES: Readonly<Record<'lancepilot' | 'islash', readonly ConformanceCase[]>> = {
	lancepilot: [...LANCEPILOT_MESSAGE, ...LANCEPILOT_RECORDS, ...LANCEPILOT_TEMPLATE],
	islash: [...ISLASH_MESSAGE, ...ISLASH_TEMPLATES, ...ISLASH_ACCOUNT],
};
