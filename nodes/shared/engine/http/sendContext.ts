import type { IExecuteFunctions, ILoadOptionsFunctions } from 'n8n-workflow';

/** Where requests are sent from: a run of the node, or a list in its panel. */
export type SendContext = IExecuteFunctions | ILoadOptionsFunctions;
