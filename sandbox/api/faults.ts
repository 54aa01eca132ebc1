import type { ServiceName } from './service';

/** How one kind of misbehaviour goes. */
export interface FaultPlan {
	/** Whether the message still arrives and shows in the inbox. */
	delivers: boolean;
	/** Answered instead of the true answer. */
	status?: number;
	headers?: Record<string, string>;
	/** Sent instead of the service's own error body. */
	html?: string;
	/** The true answer's JSON breaks off half-way. */
	cutsJson?: boolean;
	/** Milliseconds before the true answer goes out. */
	delayMs?: number;
	/** The connection is reset instead of answered. */
	resets?: 'before-body' | 'after-body';
}

const page =
	'<!doctype html><title>Welcome</title><h1>Welcome</h1><p>This is a web page, not the API.</p>';

export const faultPlans = {
	'rate-limited': { delivers: false, status: 429, headers: { 'retry-after': '1' } },
	'server-error': { delivers: false, status: 500 },
	unavailable: { delivers: false, status: 503, headers: { 'retry-after': '1' } },
	// The target answers 200, as such targets do: a client that follows believes that it has sent.
	redirect: { delivers: false, status: 301, headers: { location: '/inbox/' } },
	'html-page': { delivers: false, status: 200, html: page },
	'broken-json': { delivers: true, cutsJson: true },
	slow: { delivers: true, delayMs: 5000 },
	'reset-before-body': { delivers: false, resets: 'before-body' },
	'reset-after-body': { delivers: true, resets: 'after-body' },
} satisfies Record<string, FaultPlan>;

export type FaultName = keyof typeof faultPlans;

export function isFaultName(value: unknown): value is FaultName {
	return typeof value === 'string' && Object.hasOwn(faultPlans, value);
}

/** A fault ordered through `POST /sandbox/faults`. */
export interface OrderedFault {
	/** Both services when absent. */
	service?: ServiceName;
	fault: FaultName;
	/** Requests still to hit, at least 1. */
	times: number;
	/** Milliseconds, instead of the plan's. */
	delayMs?: number;
	/** Retry-After header, instead of the plan's: seconds or an HTTP date. */
	retryAfter?: string;
}

/** The first order that a request to the service meets, and the orders that remain after it. */
export function takeFault(
	orders: readonly OrderedFault[],
	service: ServiceName,
): { order?: OrderedFault; remaining: readonly OrderedFault[] } {
	const order = orders.find((candidate) => (candidate.service ?? service) === service);
	if (!order) return { remaining: orders };
	const rest = orders.flatMap((candidate) => {
		if (candidate !== order) return candidate;
		return order.times > 1 ? { ...order, times: order.times - 1 } : [];
	});
	return { order, remaining: rest };
}

/** The plan of a fault with the order's own values in it. */
export function planOf(order: Omit<OrderedFault, 'times' | 'service'>): FaultPlan {
	const plan: FaultPlan = { ...faultPlans[order.fault] };
	if (order.delayMs !== undefined) plan.delayMs = order.delayMs;
	if (order.retryAfter !== undefined) {
		plan.headers = { ...plan.headers, 'retry-after': order.retryAfter };
	}
	return plan;
}
