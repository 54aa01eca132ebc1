import { operation } from '../../../nodes/shared/operation';
import { itemWith } from '../../support/items';

/** What comes out where an operation with this effect is answered so. */
async function recordOf(effect: 'read' | 'send', answer: Record<string, unknown>) {
	const { prepare } = operation({
		...{ value: 'ask', name: 'Ask', action: 'Ask', description: 'Ask', effect },
		fields: {},
		request: () => ({ method: 'GET', path: [] }),
	});
	return (await prepare(itemWith({}))).record(answer);
}

test.each<[string, Record<string, unknown>, unknown]>([
	['an object', { data: { id: 1 } }, { id: 1 }],
	['no', { data: false }, { data: false }],
	['a number', { data: 0 }, { data: 0 }],
	['null', { data: null }, { data: null }],
	['a list', { data: [1] }, { data: [1] }],
	['an answer without data', { canSend: false }, { canSend: false }],
])('A read that is answered with %s gives what it was told', async (_, answer, record) => {
	expect(await recordOf('read', answer)).toEqual(record);
});

test.each<[string, Record<string, unknown>, unknown]>([
	['its data', { data: [] }, []],
	['nothing where there is none', { status: 200 }, undefined],
])('Any other operation gives %s', async (_, answer, record) => {
	expect(await recordOf('send', answer)).toEqual(record);
});
