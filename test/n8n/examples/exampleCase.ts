import type { INodeExecutionData } from 'n8n-workflow';
import type { ExpectedMessage } from '../../../tools/demo/comparison';
import type { ToolCall } from '../support/chatModel';

/** How an example is set off, and what it must bring about. */
export interface ExampleCase {
	start: RunFromTrigger | CallToWebhook;
	/** What happens afterwards, to a published workflow: each when the run before has ended. */
	further?: (RunFromTrigger | CallToWebhook)[];
	/** How the language model uses its tools, where the example has one. */
	toolCalls?: ToolCall[];
	/** What the people say who are asked, each on the page behind the link in the next message. */
	answers?: Record<string, string>[];
	/** What the people write who are asked in the chat, each once the next question waits. */
	replies?: CallToWebhook[];
	/** Every message that must be in the sandbox afterwards. */
	messages: ExpectedMessage[];
	/** What else must be so. */
	afterwards?: () => Promise<void>;
}

/** Pressing "Execute workflow". */
interface RunFromTrigger {
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
	/** What the last page of a form says. */
	lastPage?: string;
}
