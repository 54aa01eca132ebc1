import { LoadOptionsContext } from 'n8n-core';
import type { INodeListSearchResult, INodeParameters } from 'n8n-workflow';
import { CredentialsHelper, type CredentialData } from './credentialsHelper';
import { nodeTypesOf, type NodePackage } from './nodePackage';
import { createTemporaryNode } from './temporaryNode';

/** What the editor asks when a user opens a searchable list. */
export interface ListSearch {
	/** Full name: `package.node`. */
	nodeType: string;
	/** Name in the node's `methods.listSearch`. */
	method: string;
	/** What is filled in so far. */
	parameters: INodeParameters;
	credentials: CredentialData;
	filter?: string;
	paginationToken?: string;
}

/** Fills a searchable list as n8n does. @throws what the node's method throws. */
export async function searchList(
	nodePackage: NodePackage,
	{ nodeType, method, parameters, credentials, filter, paginationToken }: ListSearch,
): Promise<INodeListSearchResult> {
	const type = nodePackage.nodeType(nodeType);
	const search = type.methods?.listSearch?.[method];
	if (!search) throw new Error(`"${nodeType}" has no list search "${method}"`);
	const { node, workflow, additionalData } = createTemporaryNode(
		{ type: nodeType, typeVersion: [type.description.version].flat().at(-1) ?? 1, parameters },
		Object.keys(credentials),
		nodeTypesOf(nodePackage),
		new CredentialsHelper(nodePackage, credentials),
	);
	const context = new LoadOptionsContext(
		workflow,
		node,
		{ ...additionalData, currentNodeParameters: parameters },
		'',
	);
	return await search.call(context, filter, paginationToken);
}
