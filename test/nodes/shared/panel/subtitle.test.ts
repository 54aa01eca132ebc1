import { Workflow, type INodeType, type INodeTypes } from 'n8n-workflow';
import { Islash } from '../../../../nodes/Islash/Islash.node';
import { Lancepilot } from '../../../../nodes/Lancepilot/Lancepilot.node';

/** The subtitle as n8n's canvas works it out. */
function subtitleOf(type: INodeType, resource: string, operation: string): unknown {
	const find = () => type;
	const nodeTypes: INodeTypes = {
		getByName: find,
		getByNameAndVersion: find,
		getKnownTypes: () => ({}),
	};
	const node = {
		id: '1',
		name: 'Node',
		type: type.description.name,
		typeVersion: 1,
		position: [0, 0] as [number, number],
		parameters: { resource, operation },
	};
	const workflow = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
	const { subtitle } = type.description;
	return workflow.expression.getSimpleParameterValue(node, subtitle, 'internal', {});
}

const TYPES = { Lancepilot: new Lancepilot(), Islash: new Islash() };

test.each([
	['Lancepilot', 'message', 'sendText', 'Send Text'],
	['Lancepilot', 'message', 'sendTemplate', 'Send Template'],
	['Lancepilot', 'template', 'getAll', 'Get Many: Template'],
	['Islash', 'message', 'scheduleTemplate', 'Schedule Template'],
	['Islash', 'contact', 'addLabel', 'Add Label: Contact'],
] as const)('%s: the canvas says of %s.%s "%s"', (type, resource, operation, words) => {
	expect(subtitleOf(TYPES[type], resource, operation)).toBe(words);
});
