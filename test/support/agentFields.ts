import type { INodeProperties, INodeType } from 'n8n-workflow';
import { LATEST } from './nodeVersions';
import { operationsOf } from './operations';

/** A field that the builder of an AI agent can leave to the model. */
export interface AgentField {
	/** Resource and operation, e.g. "message sendText". */
	operation: string;
	property: INodeProperties;
}

/** What n8n's editor shows no "From AI" button for: no single value, or one of a menu. Source: n8n 2.41. */
const WITHOUT_BUTTON = ['options', 'notice', 'hidden', 'collection', 'fixedCollection'];

/** Whether a tool that is added today has a parameter; one of an earlier version of the node may have another. */
function isInTool({ displayOptions: { show, hide } = {} }: INodeProperties): boolean {
	const versions = show?.['@version'];
	return !hide?.['@tool'] && (!versions || versions.includes(LATEST));
}

function leaves(property: INodeProperties): INodeProperties[] {
	if (!isInTool(property)) return [];
	const { type, options = [] } = property;
	if (!/collection$/i.test(type)) return [property];
	return options
		.flatMap((part) => ('values' in part ? part.values : 'type' in part ? [part] : []))
		.flatMap(leaves);
}

/** The fields of a node's tool that have the button, by operation; an operation that asks a person is no tool. */
export function agentFields(node: INodeType): AgentField[] {
	return operationsOf(node)
		.filter(({ operation }) => operation !== 'sendAndWait')
		.flatMap(({ resource, operation }) =>
			node.description.properties
				.filter(
					({ displayOptions }) =>
						displayOptions?.show?.resource?.includes(resource) &&
						displayOptions.show.operation?.includes(operation),
				)
				.flatMap(leaves)
				.filter(({ type, noDataExpression }) => !noDataExpression && !WITHOUT_BUTTON.includes(type))
				.map((property) => ({ operation: `${resource} ${operation}`, property })),
		);
}
