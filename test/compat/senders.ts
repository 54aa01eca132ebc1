import type { INode } from 'n8n-workflow';
import { fieldsOf } from '../support/multipart';
import { islashNode, lancepilotNode, locator } from '../support/nodes';
import type { RecordedRequest } from '../support/recorder';

/** How one of the two nodes sends. */
export interface Sender {
	name: string;
	/** A node that sends the item's `text`. */
	text: (settings?: Partial<INode>) => INode;
	/** A node that sends a file: the name of its binary field, or an expression. */
	file: (binary: string) => INode;
	/** The text in a request. */
	textOf: (request: RecordedRequest) => unknown;
	/** What comes out for a person, of the answer that the recorder gives by itself. */
	output: (phone: unknown) => object;
}

const phone = '={{ $json.phone }}';
const recipient = locator('phoneNumber', phone);
const text = '={{ $json.text }}';

export const SENDERS: readonly Sender[] = [
	{
		name: 'Lancepilot',
		text: (settings) => lancepilotNode('sendText', { recipient, text }, settings),
		file: (binaryPropertyName) =>
			lancepilotNode('sendDocument', { recipient, mediaSource: 'binary', binaryPropertyName }),
		textOf: ({ body }) => JSON.parse(body.toString()).text.body,
		output: () => ({ message: { id: 9126 } }),
	},
	{
		name: 'iSlash',
		text: (settings) => islashNode({ recipient: phone, text }, settings),
		file: (binaryPropertyName) =>
			islashNode({ recipient: phone, mediaSource: 'binary', binaryPropertyName }),
		textOf: (request) => fieldsOf(request).text,
		// The number as it goes out.
		output: (phone) => ({ recipient: String(phone).replace(/\D/g, ''), id: 9126 }),
	},
];
