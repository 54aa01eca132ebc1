import type { ApiRequest } from '../../../shared/request';

/** Asks for all templates of the channel. Its JSON body holds the session key, which the credential adds. */
export const ALL_TEMPLATES: ApiRequest = { method: 'POST', path: ['template-message'], json: {} };
