import { PackageDirectoryLoader } from 'n8n-core';
import { NodeHelpers, type ICredentialType, type INodeType, type INodeTypes } from 'n8n-workflow';

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
	const loader = new PackageDirectoryLoader(folder);
	await loader.loadAll();
	const loaded = new Map(
		Object.entries(loader.nodeTypes).map(([name, { type }]) => [
			`${loader.packageName}.${name}`,
			type,
		]),
	);
	return {
		nodeType(name, version) {
			const type = loaded.get(name);
			if (!type) throw new Error(`"${name}" is not a node type of ${loader.packageName}`);
			return NodeHelpers.getVersionedNodeType(type, version);
		},
		hasNodeType: (name) => loaded.has(name),
		credentialType: (name) => loader.getCredential(name).type,
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
