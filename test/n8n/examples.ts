import type { INodeExecutionData } from 'n8n-workflow';
import type { ExpectedMessage } from '../../tools/demo/comparison';

/** How an example is set off, and what it must bring about. */
export interface ExampleCase {
	start: RunFromTrigger | CallToWebhook;
	/** With what the language model calls its tool, where the example has one. */
	toolArguments?: object;
	/** Every message that must be in the sandbox afterwards. */
	messages: ExpectedMessage[];
}

/** Pressing "Execute workflow". */
export interface RunFromTrigger {
	/** Name of the trigger node. */
	trigger: string;
	/** What the trigger gives, where it does not give that by itself. */
	items?: INodeExecutionData[];
}

/** A call from outside to the published workflow. */
export interface CallToWebhook {
	/** E.g. `/webhook/new-deal` or `/form/new-deal`. */
	path: string;
	/** Made anew for each call. */
	body: () => Promise<FormData | string>;
	/** Of a body that is text. */
	contentType?: string;
}

/** By the name of the file in examples/. */
export const examples: Record<string, ExampleCase> = {
	'first-message': {
		start: { trigger: 'Start' },
		messages: [
			{
				node: 'Say Hello',
				service: 'Lancepilot',
				recipient: '442079460958',
				kind: 'text',
				text: 'Hello from n8n!',
			},
		],
	},
	'ai-agent': {
		start: {
			trigger: 'When Asked',
			items: [
				{
					json: {
						sessionId: 'ada',
						action: 'sendMessage',
						chatInput: 'Tell +44 20 7946 0958 that the boat is ready',
					},
				},
			],
		},
		toolArguments: { phone: '+44 20 7946 0958', text: 'Your boat is ready.' },
		messages: [
			{
				node: 'Send WhatsApp',
				service: 'Lancepilot',
				recipient: '442079460958',
				kind: 'text',
				text: 'Your boat is ready.',
			},
		],
	},
};
