import { isRecord } from '../api/requestBody';
import type { ServiceName } from '../api/service';

/** Where a service posts what happens. */
export interface WebhookAddress {
	service: ServiceName;
	url: string;
}

/**
 * The addresses that were registered. A service itself has one for an account; the sandbox takes several,
 * so that all example workflows can listen at once.
 */
export class WebhookAddresses {
	private addresses: readonly WebhookAddress[] = [];

	/** Adds an address; one that is there already stays there once. */
	add(address: WebhookAddress): void {
		this.addresses = [...this.without(address), address];
	}

	remove(address: WebhookAddress): void {
		this.addresses = this.without(address);
	}

	list(): readonly WebhookAddress[] {
		return this.addresses;
	}

	urlsOf(service: ServiceName): string[] {
		return this.addresses.filter((one) => one.service === service).map(({ url }) => url);
	}

	private without({ service, url }: WebhookAddress): WebhookAddress[] {
		return this.addresses.filter((one) => one.service !== service || one.url !== url);
	}
}

/** The address that a request names, or what is wrong with it in words. */
export function addressFrom(body: unknown): WebhookAddress | string {
	const { service, url } = isRecord(body) ? body : {};
	if (service !== 'lancepilot' && service !== 'islash')
		return 'service must be lancepilot or islash';
	const text = typeof url === 'string' ? url.trim() : '';
	const isWeb = URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
	return isWeb
		? { service, url: new URL(text).href }
		: 'url must be a web address that begins with http:// or https://';
}
