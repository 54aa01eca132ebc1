import type { ICredentialType, INodeType, INodeTypes } from 'n8n-workflow';
import { n8nCore, n8nWorkflow } from './n8n';

/** A community package as n8n sees it once installed. */
export interface NodePackage {
	/** @throws when the package has no such node type (full name: `package.node`). */
	nodeType(name: string, version?: number): INodeType;
	hasNodeType(name: string): boolean;
	/** @throws when the package has no such credential type. */
	credentialType(name: string): ICredentialType;
}

/** Loads the built package in `folder` with n8n's own loader. @throws when it is not built. */
export async function loadNodePackage(folder: string): Promise<NodePackage> {
	const loader = new n8nCore.PackageDirectoryLoader(folder);
	await loader.loadAll();
	const loaded = new Map(
		Object.entries(loader.nodeTypes).map(([name, { type }]) => [
			// Old loaders put the package's name before the node's themselves.
			name.includes('.') ? name : `${loader.packageName}.${name}`,
			type,
		]),
	);
	return {
		nodeType(name, version) {
			const type = loaded.get(name);
			if (!type) throw new Error(`"${name}" is not a node type of ${loader.packageName}`);
			return n8nWorkflow.NodeHelpers.getVersionedNodeType(type, version);
		},
		hasNodeType: (name) => loaded.has(name),
		credentialType(name) {
			const found = loader.credentialTypes[name];
			if (!found) throw new Error(`"${name}" is not a credential type of ${loader.packageName}`);
			return found.type;
		},
	};
}

/** The node types a workflow may use: the package's own, and `others` by their full name. */
export function nodeTypesOf(
	nodePackage: NodePackage,
	others: Record<string, INodeType> = {},
): INodeTypes {
	const find = (name: string, version?: number) =>
		others[name] ?? nodePackage.nodeType(name, version);
	return { getByName: find, getByNameAndVersion: find, getKnownTypes: () => ({}) };
}
