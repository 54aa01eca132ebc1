import { setTimeout as wait } from 'node:timers/promises';
import type { ServiceName } from '../api/service';
import type { WebhookPost } from '../message';
import type { WebhookAddresses } from './addresses';
import type { WriteBody } from './bodies';
import { post } from './post';

/** How what is posted arrives, in words for the page. */
export const deliveryModes = {
	once: 'Once, in order',
	twice: 'Twice at once',
	late: 'Late, after 5 seconds',
	'out-of-order': 'Behind the next one',
	'other-wrapping': 'In the other wrapping',
} as const;

export type DeliveryMode = keyof typeof deliveryModes;

export function isDeliveryMode(value: unknown): value is DeliveryMode {
	return typeof value === 'string' && Object.hasOwn(deliveryModes, value);
}

const LATE = 5000;
/** How long one that is to arrive behind the next waits for it, in milliseconds. */
const HELD = 5000;

/** Posts what happens to the registered addresses, as well or as badly as was asked for. */
export class Deliveries {
	mode: DeliveryMode = 'once';

	/** Lets the one go that is held back, by service. */
	private readonly held = new Map<ServiceName, () => void>();

	constructor(private readonly addresses: WebhookAddresses) {}

	/** @param onPosted called with each answer */
	async deliver(
		service: ServiceName,
		write: WriteBody,
		onPosted: (post: WebhookPost) => void = () => undefined,
	): Promise<void> {
		const urls = this.addresses.urlsOf(service);
		if (urls.length === 0) return;
		const { mode } = this;
		const body = JSON.stringify(write(mode === 'other-wrapping' ? 'other' : 'usual'));
		const send = async () => {
			await Promise.all(urls.map(async (url) => onPosted(await post(url, body))));
		};
		// Not counted as work to wait for, so that what is late keeps no closed sandbox alive.
		if (mode === 'late') await wait(LATE, undefined, { ref: false });
		const release = this.held.get(service);
		this.held.delete(service);
		if (mode === 'out-of-order' && !release) await this.next(service);
		await (mode === 'twice' ? Promise.all([send(), send()]) : send());
		release?.();
	}

	/** Settles when the next one of the service was posted, or when none came. */
	private async next(service: ServiceName): Promise<void> {
		const isNext = new Promise<void>((resolve) => this.held.set(service, resolve));
		await Promise.race([isNext, wait(HELD, undefined, { ref: false })]);
	}
}
