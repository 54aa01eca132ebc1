import type { FastifyInstance } from 'fastify';
import { isFaultName, faultPlans, takeFault, type OrderedFault } from './faults';
import { isRecord } from './requestBody';
import type { ServiceName } from './service';

/** Faults that wait for the next requests. */
export class FaultOrders {
	private orders: readonly OrderedFault[] = [];

	add(order: OrderedFault): void {
		this.orders = [...this.orders, order];
	}

	take(service: ServiceName): OrderedFault | undefined {
		const { order, remaining } = takeFault(this.orders, service);
		this.orders = remaining;
		return order;
	}

	clear(): void {
		this.orders = [];
	}
}

/** `POST /sandbox/faults` orders a fault, `DELETE /sandbox/faults` takes all back. */
export function addFaultRoutes(app: FastifyInstance, orders: FaultOrders): void {
	app.post('/sandbox/faults', async (request, reply) => {
		const order = orderFrom(request.body);
		if (typeof order === 'string') return await reply.code(400).send({ message: order });
		orders.add(order);
		return await reply.code(201).send(order);
	});
	app.delete('/sandbox/faults', async (_request, reply) => {
		orders.clear();
		return await reply.code(204).send();
	});
}

/** The order, or what is wrong with it in words. */
function orderFrom(body: unknown): OrderedFault | string {
	if (!isRecord(body) || !isFaultName(body.fault)) {
		return `fault must be one of: ${Object.keys(faultPlans).join(', ')}`;
	}
	const { fault, service, times = 1, delayMs, retryAfter } = body;
	if (service !== undefined && service !== 'lancepilot' && service !== 'islash') {
		return 'service must be lancepilot or islash';
	}
	if (!isCount(times) || times < 1) return 'times must be a whole number from 1';
	if (delayMs !== undefined && !isCount(delayMs)) return 'delayMs must be a whole number from 0';
	if (retryAfter !== undefined && typeof retryAfter !== 'string' && !isCount(retryAfter)) {
		return 'retryAfter must be seconds or an HTTP date';
	}
	return {
		fault,
		times,
		...(service && { service }),
		...(delayMs !== undefined && { delayMs }),
		...(retryAfter !== undefined && { retryAfter: String(retryAfter) }),
	};
}

function isCount(value: unknown): value is number {
	return Number.isSafeInteger(value) && Number(value) >= 0;
}
