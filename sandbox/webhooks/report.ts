import type { Service, ServiceName } from '../api/service';
import type { Inbox } from '../inboxServer/inbox';
import type { ChatMessage } from '../message';
import type { WriteBody } from './bodies';
import type { Deliveries } from './deliveries';
import { startProgress } from './progress';

/**
 * From now on, moves messages on to delivered and read, and reports all that happens.
 * @returns a function that ends it
 */
export function reportMessages(
	inbox: Inbox,
	services: readonly Service[],
	deliveries: Deliveries,
	origin: string,
): () => void {
	let isStopped = false;
	const serviceOf = ({ service: title }: ChatMessage) =>
		services.find((service) => service.title === title);
	const deliver = (service: ServiceName, write: WriteBody | undefined, id?: number) => {
		if (!write || isStopped) return;
		void deliveries.deliver(service, write, (post) => {
			const posts = id === undefined ? undefined : inbox.find(id)?.posts;
			if (posts && id !== undefined) inbox.change(id, { posts: [...posts, post] });
		});
	};
	const unwatch = inbox.watch({
		added(message) {
			const service = serviceOf(message);
			if (!service || message.status.state === 'refused') return;
			const { quotedMessageId } = message;
			const quoted = quotedMessageId === undefined ? undefined : inbox.find(quotedMessageId);
			deliver(service.name, service.webhook.message(message, quoted, origin), message.id);
			if (message.author === 'customer' || message.scheduledFor !== undefined) return;
			startProgress(message.recipient, (status) => {
				const changed = inbox.change(message.id, { status });
				if (changed) deliver(service.name, service.webhook.status(changed));
			});
		},
	});
	return () => {
		isStopped = true;
		unwatch();
	};
}
