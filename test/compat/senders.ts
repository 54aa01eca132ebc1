import type { INode } from 'n8n-workflow';
import { fieldsOf } from '../support/multipart';
import { formOf, islashNode, lancepilotNode, locator } from '../support/nodes';
import type { RecordedRequest } from '../support/recorder';

/** How one of the two nodes sends. */
export interface Sender {
	name: string;
	/** A node that sends the item's `text`. */
	text: (settings?: Partial<INode>) => INode;
	/** A node that sends a file: the name of its binary field, or an expression. */
	file: (binary: string) => INode;
	/** A node that sends a template with one variable, filled in as these parameters say. */
	template: (parameters: INode['parameters'], typeVersion: number) => INode;
	/** Those that fill it by its form, and as JSON. */
	form: INode['parameters'];
	data: INode['parameters'];
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
		template: (parameters, typeVersion) =>
			lancepilotNode(
				'sendTemplate',
				{ recipient, template: locator('list', '7'), ...parameters },
				{ typeVersion },
			),
		form: { templateVariables: formOf('7', { body_1: text }) },
		data: { templateData: '={{ { body: { variables: [$json.text] } } }}' },
		textOf: ({ body }) => JSON.parse(body.toString()).text.body,
		output: () => ({ message: { id: 9126 } }),
	},
	{
		name: 'iSlash',
		text: (settings) => islashNode({ recipient: phone, text }, settings),
		file: (binaryPropertyName) =>
			islashNode({ recipient: phone, mediaSource: 'binary', binaryPropertyName }),
		template: (parameters, typeVersion) =>
			islashNode(
				{
					operation: 'sendTemplate',
					recipient: phone,
					templateName: locator('list', 'greeting'),
					...parameters,
				},
				{ typeVersion },
			),
		form: { templateVariables: formOf('greeting', { variable_1: text }) },
		data: { templateData: '={{ { variable_1: $json.text } }}' },
		textOf: (request) => fieldsOf(request).text,
		// The number as it goes out.
		output: (phone) => ({ recipient: String(phone).replace(/\D/g, ''), id: 9126 }),
	},
];
