import type { INode, NodeApiError } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { toNodeError } from '../../../../../nodes/shared/engine/outcome/nodeError';
import { InputError } from '../../../../../nodes/shared/inputError';

const node: INode = {
	...{ id: 'send', name: 'Send', type: 'lancepilot', typeVersion: 1 },
	position: [0, 0],
	parameters: {},
};
const shown = ({ message, description, context }: NodeApiError | NodeOperationError) => ({
	message,
	description,
	itemIndex: context.itemIndex as unknown,
});

test("n8n's own refusal, met by several items, names each of them once", () => {
	// What all items wait for, such as the credential, refuses with one object.
	const refusal = new NodeOperationError(node, 'No credential', { description: 'Choose one' });
	const errors = [0, 1, 10].map((itemIndex) => toNodeError(node, refusal, itemIndex));
	expect(errors.map(shown)).toEqual(
		[0, 1, 10].map((itemIndex) => ({
			message: `No credential [item ${itemIndex}]`,
			description: 'Choose one',
			itemIndex,
		})),
	);
	expect(refusal.message).toBe('No credential');
});

test('An item that n8n named is not named twice', () => {
	const refusal = new NodeOperationError(node, 'No file [item 3]');
	expect(toNodeError(node, refusal, 3).message).toBe('No file [item 3]');
});

test.each(['EPERM.pdf is empty', 'ENOTFOUND is not a label'])(
	'A message of n8n stays as it is, whatever code stands in it: %s',
	(message) => {
		const refusal = new NodeOperationError(node, 'x');
		refusal.message = message;
		expect(toNodeError(node, refusal).message).toBe(message);
	},
);

test('What the user filled in wrongly comes with what to do', () => {
	const error = new InputError({ field: 'Text', reason: 'is empty', hint: 'Fill it in' });
	expect(shown(toNodeError(node, error, 2))).toEqual({
		message: 'Text is empty [item 2]',
		description: 'Fill it in',
		itemIndex: 2,
	});
});
