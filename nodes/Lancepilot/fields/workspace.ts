import { identifier } from '../../shared/fields/identifier';
import { listLocator } from '../../shared/fields/resourceLocator';

/** The workspace that nearly every call is about; its ID is a UUID. */
export const workspace = identifier(
	listLocator({
		name: 'workspace',
		displayName: 'Workspace',
		description: 'The Lancepilot workspace to work in',
		searchListMethod: 'searchWorkspaces',
		idPlaceholder: 'e.g. 3f2b6c1e-8a54-4d0e-9b77-5c1d2e3f4a5b',
	}),
);
