import type { INodeProperties } from 'n8n-workflow';
import { Islash } from '../../nodes/Islash/Islash.node';
import { Lancepilot } from '../../nodes/Lancepilot/Lancepilot.node';
import { agentFields } from '../support/agentFields';

const NODES = [
	['Lancepilot', new Lancepilot()],
	['iSlash', new Islash()],
] as const;

/** What is written freely, and so has a form that the writer must know. A password has no example. */
const isWritten = ({ type, typeOptions }: INodeProperties) =>
	!['boolean', 'number'].includes(type) && !typeOptions?.password;

describe.each(NODES)('What the builder of an agent leaves to the model in %s', (_, node) => {
	const fields = agentFields(node).map(
		({ operation, property }) => [`${operation}: ${property.displayName}`, property] as const,
	);

	test.each(fields)('is described, and not by its label alone: %s', (_, property) => {
		const { displayName, description = '' } = property;
		expect(description.toLowerCase().replace(displayName.toLowerCase(), '').length).toBeGreaterThan(
			15,
		);
	});

	test.each(fields.filter(([, property]) => isWritten(property)))(
		'shows by an example in which form it is written: %s',
		(_, { description }) => {
			expect(description).toMatch(/\be\.g\. \S/i);
		},
	);

	test.each(fields.filter(([, { type }]) => type === 'boolean'))(
		'says what yes and no mean: %s',
		(_, { description }) => {
			expect(description).toMatch(/^Whether \S/);
		},
	);

	// n8n names what the model gives by the label: two fields of one name would get one value.
	test('has a label of its own in each operation', () => {
		const labels = fields.map(([title]) => title);
		expect(labels.filter((label, index) => labels.indexOf(label) !== index)).toEqual([]);
	});
});

test.each(NODES)(
	'%s: only a tool says, beside a file, that an agent hands none over',
	(_, node) => {
		const notices = node.description.properties.filter(({ name }) => name === 'noFileInTool');
		expect(notices.length).toBeGreaterThan(0);
		for (const { displayOptions } of notices) {
			const { '@tool': tool, mediaSource, headerSource } = displayOptions?.show ?? {};
			expect([tool, mediaSource ?? headerSource]).toEqual([[true], ['binary']]);
		}
	},
);
