import type { Field } from '../../shared/field';
import { identifier } from '../../shared/fields/identifier';
import { isLeftEmpty, listLocator } from '../../shared/fields/resourceLocator';
import { onlyWorkspace } from './onlyWorkspace';

const LOOK = {
	name: 'workspace',
	displayName: 'Workspace',
	searchListMethod: 'searchWorkspaces',
	idPlaceholder: 'e.g. 3f2b6c1e-8a54-4d0e-9b77-5c1d2e3f4a5b',
};

/** A workspace that must be named; its ID is a UUID. */
export const namedWorkspace = identifier(
	listLocator({ ...LOOK, description: 'The Lancepilot workspace to work in' }),
);

const optional = identifier(
	listLocator({
		...LOOK,
		description:
			'The Lancepilot workspace to work in; leave it empty if your access token has only one',
	}),
);

/**
 * The workspace that nearly every call is about. n8n cannot choose the only entry of a list by itself, so
 * an empty one means the only one; an expression that gives nothing is refused, since it meant another.
 */
export const workspace: Field<string> = {
	properties: optional.properties.map((property) => ({ ...property, required: false })),
	read: async (item) =>
		item.lookUp && isLeftEmpty(item, LOOK.name)
			? await onlyWorkspace(item.lookUp)
			: await optional.read(item),
};
