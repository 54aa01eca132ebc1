import { runsAgain } from '../../../../../nodes/shared/engine/run/runAgain';

const failed = { json: { error: 'No' } };
const fine = { json: { id: 1 } };

test.each([
	['the first item failed and tries are left', { retryOnFail: true }, 1, [failed, fine], true],
	['it is the last of three tries', { retryOnFail: true }, 3, [failed], false],
	['there are more tries', { retryOnFail: true, maxTries: 5 }, 4, [failed], true],
	['n8n makes no more than five', { retryOnFail: true, maxTries: 9 }, 5, [failed], false],
	['n8n makes no fewer than two', { retryOnFail: true, maxTries: 1 }, 1, [failed], true],
	['zero tries stand for three', { retryOnFail: true, maxTries: 0 }, 2, [failed], true],
	['only another item failed', { retryOnFail: true }, 1, [fine, failed], false],
	['Retry On Fail is off', { retryOnFail: false }, 1, [failed], false],
	['nothing came out', { retryOnFail: true }, 1, [], false],
])('n8n runs the node again or not: %s', (_, node, tries, output, expected) => {
	expect(runsAgain(node, tries, output)).toBe(expected);
});
