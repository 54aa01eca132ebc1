import type { INode } from 'n8n-workflow';
import { withCredentials } from '../../../tools/n8n/savedWorkflow';

const node = (credentials?: INode['credentials']): INode => ({
	id: '1',
	name: 'Send',
	type: 'test.send',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
	...(credentials && { credentials }),
});

const workflow = (...nodes: INode[]) => ({ name: 'Test', nodes, connections: {} });

const mine = { one: { id: '7', name: 'Mine' } };

const cases: [string, INode['credentials'], INode['credentials']][] = [
	['of a type that is here gets this one', { one: { id: '3', name: 'Theirs' } }, mine],
	['of a type that is not here is left out', { two: { id: '3', name: 'Theirs' } }, {}],
	['is not added where none is asked for', undefined, {}],
];

test.each(cases)('A credential %s', (_what, asked, given) => {
	const { nodes } = withCredentials(workflow(node(asked)), mine);
	expect(nodes.map(({ credentials }) => credentials)).toEqual([given]);
});

test('All else stays as it is', () => {
	expect(withCredentials(workflow(node({})), mine)).toEqual(workflow(node({})));
});
