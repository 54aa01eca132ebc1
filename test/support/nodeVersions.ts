import { NODE_VERSIONS } from '../../nodes/shared/fields/nodeVersion';

/** The version of older workflows' nodes, and that of one which is added today. */
export const [FIRST = 0, LATEST = 0] = NODE_VERSIONS;
