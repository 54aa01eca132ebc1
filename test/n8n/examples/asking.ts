import type { ExampleCase } from './exampleCase';
import { ADA, lancepilot } from './people';
import { posted, said } from './posts';

const APPOINTMENT = '0b7a2c54-6d1e-4f38-8c9a-1e5d7f3b2a05';

/** Examples that ask somebody and wait. By the name of the file in examples/. */
export const asking: Record<string, ExampleCase> = {
	'ask-the-manager': {
		start: { trigger: 'Start' },
		answers: [{ decision: 'approve' }],
		messages: [
			{
				node: 'Ask the Manager',
				service: 'Lancepilot',
				recipient: '85290000001',
				kind: 'text',
				text: 'May Ada have 20% off?\n\n{link}',
			},
			{
				node: 'Tell the Customer',
				...lancepilot,
				kind: 'text',
				text: 'Good news, Ada: 20% off your next order.',
			},
		],
	},
	'book-an-appointment': {
		start: posted(APPOINTMENT, () => said('Can I have an appointment?')),
		replies: ['Tuesday', 'five', 'my mainsail'].map((words) =>
			posted(APPOINTMENT, () => said(words)),
		),
		messages: [
			{ node: 'Ask the Day', ...lancepilot, kind: 'text', text: 'Gladly. Which day suits you?' },
			{ node: 'Ask the Time', ...lancepilot, kind: 'text', text: 'At what time on Tuesday?' },
			{ node: 'Ask the Reason', ...lancepilot, kind: 'text', text: 'And what is it about?' },
			{
				node: 'Confirm',
				...lancepilot,
				kind: 'text',
				text: 'See you on Tuesday at five: my mainsail.',
			},
		],
	},
	'ai-agent-asks-first': {
		start: {
			trigger: 'Chat',
			items: [
				{
					json: {
						sessionId: 'boss',
						action: 'sendMessage',
						chatInput: `Tell ${ADA} that the boat is ready`,
					},
				},
			],
		},
		toolCalls: [
			{
				tool: 'Send_Text',
				arguments: {
					toolParameters: { Recipient: ADA, Text: 'Your boat is ready.' },
					hitlParameters: {},
				},
			},
		],
		answers: [{ decision: 'approve' }],
		messages: [
			{
				node: 'Ask the Boss',
				service: 'Lancepilot',
				recipient: '85290000001',
				kind: 'text',
				text: `May this go to ${ADA}?\n\nYour boat is ready.\n\n{link}`,
			},
			{ node: 'Send Text', ...lancepilot, kind: 'text', text: 'Your boat is ready.' },
		],
	},
};
