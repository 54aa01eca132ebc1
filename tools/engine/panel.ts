import type { LoadOptionsContext } from 'n8n-core';
import type { INodeListSearchResult, INodeParameters, ResourceMapperFields } from 'n8n-workflow';
import { CredentialsHelper, type CredentialData } from './credentialsHelper';
import { n8nCore } from './n8n';
import { nodeTypesOf, type NodePackage } from './nodePackage';
import { createTemporaryNode } from './temporaryNode';

/** What the editor asks when a user opens a searchable list, or a form that the node lays out. */
interface PanelQuestion {
	/** Full name: `package.node`. */
	nodeType: string;
	/** Name in the node's `methods.listSearch` or `methods.resourceMapping`. */
	method: string;
	/** What is filled in so far. */
	parameters: INodeParameters;
	credentials: CredentialData;
}

function panelContext(nodePackage: NodePackage, question: PanelQuestion): LoadOptionsContext {
	const { nodeType, parameters, credentials } = question;
	const { version } = nodePackage.nodeType(nodeType).description;
	const { node, workflow, additionalData } = createTemporaryNode(
		{ type: nodeType, typeVersion: [version].flat().at(-1) ?? 1, parameters },
		Object.keys(credentials),
		nodeTypesOf(nodePackage),
		new CredentialsHelper(nodePackage, credentials),
	);
	return new n8nCore.LoadOptionsContext(
		workflow,
		node,
		{ ...additionalData, currentNodeParameters: parameters },
		'',
	);
}

/** Fills a searchable list as n8n does. @throws what the node's method throws. */
export async function searchList(
	nodePackage: NodePackage,
	question: PanelQuestion & { filter?: string; paginationToken?: string },
): Promise<INodeListSearchResult> {
	const { nodeType, method, filter, paginationToken } = question;
	const search = nodePackage.nodeType(nodeType).methods?.listSearch?.[method];
	if (!search) throw new Error(`"${nodeType}" has no list search "${method}"`);
	return await search.call(panelContext(nodePackage, question), filter, paginationToken);
}

/** Lays out a form as n8n does for a resource mapper. @throws what the node's method throws. */
export async function layOutForm(
	nodePackage: NodePackage,
	question: PanelQuestion,
): Promise<ResourceMapperFields> {
	const { nodeType, method } = question;
	const layOut = nodePackage.nodeType(nodeType).methods?.resourceMapping?.[method];
	if (!layOut) throw new Error(`"${nodeType}" has no form "${method}"`);
	return await layOut.call(panelContext(nodePackage, question));
}
