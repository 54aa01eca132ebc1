import type { WebhookEvent } from './event';

/** What the user wants to hear of. */
export interface Filter {
	events: readonly string[];
	/** Numbers of customers; empty for all. */
	from: readonly string[];
	/** Numbers of the business; empty for all. */
	to: readonly string[];
}

const isAmong = (numbers: readonly string[], number: string | undefined) =>
	numbers.length === 0 || (number !== undefined && numbers.includes(number));

/** Whether an event is wanted. With a filter by number, one whose number the service did not say is not. */
export function isWanted({ event, number, businessNumber }: WebhookEvent, filter: Filter): boolean {
	return (
		filter.events.includes(event) &&
		isAmong(filter.from, number) &&
		isAmong(filter.to, businessNumber)
	);
}
