import type { MediaFile } from '../../nodes/shared/media/mediaFile';
import type { Resource } from '../../nodes/shared/operation';
import type { ApiRequest } from '../../nodes/shared/request';
import { itemWith } from './items';
import { locator, WORKSPACE_ID } from './nodes';

/** The request that an operation of a resource makes of these parameters; the workspace is filled in. */
export const requestsOf =
	({ operations }: Resource) =>
	async (
		value: string,
		parameters: Record<string, unknown>,
		files: Record<string, MediaFile> = {},
	): Promise<ApiRequest> => {
		const found = operations.find((operation) => operation.value === value);
		if (!found) throw new Error(`no operation ${value}`);
		const workspace = locator('id', WORKSPACE_ID);
		return (await found.prepare(itemWith({ workspace, ...parameters }, files))).request;
	};
