import type { INode } from 'n8n-workflow';
import { lancepilotNode } from './nodes';
import { recorder } from './station';

/** The key of `sending`, unless it is told another one. */
const KEY = '={{ $json.order }}-shipped';
/** An item for each order. */
export const orders = (...names: string[]) => names.map((order) => ({ json: { order } }));

/** How a text with a key is sent. */
interface Sending {
	key?: string;
	/** Besides the key. */
	options?: INode['parameters'];
	settings?: Partial<INode>;
}

/** A node that sends the name of each order, each once. */
export const sending = ({ key = KEY, options = {}, settings }: Sending = {}) =>
	lancepilotNode(
		'sendText',
		{
			text: '={{ $json.order }}',
			options: { sendOnceKey: key, ...options },
		},
		settings,
	);

/** The texts that arrived, in the order of arrival. */
export const arrived = () =>
	recorder.requests.map(({ body }) => JSON.parse(body.toString()).text.body as string);

/** What comes out of a message that was sent before. */
export const repeat = (sendOnceKey: string) => ({ alreadySent: true, sendOnceKey });
/** What comes out of one that is sent now. */
export const SENT = { message: { id: 9126 } };
