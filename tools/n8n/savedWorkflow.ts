import type { INode } from 'n8n-workflow';
import type { WorkflowJson } from '../engine/startNode';

/** A workflow as n8n's editor saves it. */
export interface SavedWorkflow extends WorkflowJson {
	name: string;
}

/** The credential that a node uses. */
export interface CredentialLink {
	id: string;
	name: string;
}

/**
 * The workflow with a credential of this n8n in every place that asks for one of its type. Other
 * credentials are left out, for the user to choose.
 */
export function withCredentials(
	workflow: SavedWorkflow,
	credentials: Readonly<Record<string, CredentialLink>>,
): SavedWorkflow {
	const nodes = workflow.nodes.map((node): INode => {
		const types = Object.keys(node.credentials ?? {});
		const links = types.flatMap((type) => {
			const link = credentials[type];
			return link ? [[type, link] as const] : [];
		});
		return { ...node, credentials: Object.fromEntries(links) };
	});
	return { ...workflow, nodes };
}
