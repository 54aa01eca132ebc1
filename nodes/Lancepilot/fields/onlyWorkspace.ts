import type { LookUp } from '../../shared/field';
import { InputError } from '../../shared/inputError';
import { LIST, namedRecord } from '../records';

/** Names that an error lists, and the size of the page that is read. */
const MOST = 20;

const UNREAD =
	'Workspace is empty, and this item was not carried out, since the workspaces of the access token could not be read. Choose the workspace in the node';

/**
 * The ID of the only workspace that the access token reaches. GET /workspaces, seen at third parties only.
 * @throws InputError where there are several, none, or no list of them
 */
export async function onlyWorkspace(lookUp: LookUp): Promise<string> {
	const query = LIST.query?.(1, MOST);
	const answer = await lookUp('workspace', { method: 'GET', path: ['workspaces'], query }, UNREAD);
	const page = LIST.page(answer);
	const found = page?.records.flatMap(namedRecord) ?? [];
	const [only] = found;
	if (only && found.length === 1 && !page?.hasMore) return only.id;
	const names = found.map(({ name }) => `"${name}"`).join(', ');
	throw new InputError({
		field: 'Workspace',
		reason: only
			? `is empty, and the access token reaches several: ${names}${page?.hasMore ? ' …' : ''}`
			: 'is empty, and Lancepilot lists no workspace for the access token',
		hint: 'Pick one from the list, or enter its ID',
	});
}
