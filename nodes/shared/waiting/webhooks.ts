import type { IWebhookDescription } from 'n8n-workflow';

const webhook = (httpMethod: 'GET' | 'POST'): IWebhookDescription => ({
	name: 'default',
	httpMethod,
	responseMode: 'onReceived',
	// Else n8n answers with the first item.
	responseData: '',
	path: '={{ $nodeId }}',
	// n8n listens only while an execution waits.
	restartWebhook: true,
	isFullPath: true,
});

/** What n8n listens to while a question waits: looking at the answer page, and sending it. */
export const ANSWER_WEBHOOKS: IWebhookDescription[] = [webhook('GET'), webhook('POST')];

/** What n8n shows at a node that waits. */
export const WAITING_TOOLTIP =
	'={{ $parameter["operation"] === "sendAndWait" ? "The execution goes on with the answer" : "" }}';
