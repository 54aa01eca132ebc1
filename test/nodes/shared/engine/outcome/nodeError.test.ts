import type { INode } from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';
import {
	atItem,
	failureError,
	thrownError,
	type NodeError,
} from '../../../../../nodes/shared/engine/outcome/nodeError';
import { exitFor } from '../../../../../nodes/shared/exit';
import { InputError } from '../../../../../nodes/shared/inputError';

const node: INode = {
	...{ id: 'send', name: 'Send', type: 'lancepilot', typeVersion: 1 },
	position: [0, 0],
	parameters: {},
};
const exit = exitFor(['s3cret']);
const shown = ({ message, description, context }: NodeError) => ({
	message,
	description,
	itemIndex: context.itemIndex as unknown,
});

test("n8n's own refusal, met by several items, names each of them once", () => {
	// What all items wait for, such as the credential, refuses with one object.
	const refusal = new NodeOperationError(node, 'No credential', { description: 'Choose one' });
	const errors = [0, 1, 10].map((index) => atItem(thrownError(node, refusal, exit), index, 20));
	expect(errors.map(shown)).toEqual(
		[0, 1, 10].map((itemIndex) => ({
			message: 'No credential',
			description: `Choose one.\nItem ${itemIndex + 1} of 20.`,
			itemIndex,
		})),
	);
	expect(refusal.message).toBe('No credential');
});

test('The message is left to n8n, which puts "[item 3]" behind it', () => {
	const refusal = new NodeOperationError(node, 'No file [item 3]');
	expect(atItem(thrownError(node, refusal, exit), 3, 1).message).toBe('No file [item 3]');
});

test('One item alone is not counted', () => {
	const error = failureError(node, { message: 'Busy', description: 'Wait.' });
	expect(shown(atItem(error, 0, 1, ': 3 sent before it'))).toEqual({
		message: 'Busy',
		description: 'Wait.',
		itemIndex: 0,
	});
});

test('What became of the other items stands behind the item', () => {
	const error = failureError(node, { message: 'Busy', description: 'Wait.' });
	expect(atItem(error, 6, 20, ': 6 sent before it').description).toBe(
		'Wait.\nItem 7 of 20: 6 sent before it.',
	);
});

test.each(['EPERM.pdf is empty', 'ENOTFOUND is not a label', 'whitEPERMit'])(
	'A message stays as it is, whatever code of Node stands in it: %s',
	(message) => {
		const refusal = new NodeOperationError(node, 'x');
		refusal.message = message;
		expect(thrownError(node, refusal, exit).message).toBe(message);
		expect(failureError(node, { message, description: '' }).message).toBe(message);
	},
);

test('What the user filled in wrongly comes with what to do', () => {
	const error = new InputError({ field: 'Text', reason: 'is empty', hint: 'Fill it in' });
	expect(shown(atItem(thrownError(node, error, exit), 2, 1))).toEqual({
		message: 'Text is empty',
		description: 'Fill it in',
		itemIndex: 2,
	});
});

test('What the user filled in wrongly names the recipient that was read before', () => {
	const error = new InputError({ field: 'Text', reason: 'is empty', hint: 'Fill it in' });
	expect(thrownError(node, error, exit, '+442079460958 s3cret').description).toBe(
		'Recipient: +442079460958 ***.\nFill it in.',
	);
});

test('A secret that somebody filled in elsewhere is not shown', () => {
	const error = new InputError({
		field: 'Recipient',
		value: 's3cret',
		reason: 'is not a phone number',
		hint: 'Give another one than s3cret',
	});
	expect(shown(thrownError(node, error, exit))).toMatchObject({
		message: 'Recipient "***" is not a phone number',
		description: 'Give another one than ***',
	});
});

test('A call that did not succeed says so in the terms of n8n', () => {
	const error = failureError(node, {
		message: 'Busy',
		description: 'Wait.',
		httpCode: '429',
		cause: 'rate-limited',
		retryAfterMs: 5000,
	});
	expect(error).toBeInstanceOf(NodeApiError);
	expect(error).toMatchObject({
		httpCode: '429',
		failure: { cause: 'rate-limited', retryAfterMs: 5000 },
	});
});
