import type { FastifyInstance } from 'fastify';
import { isRecord } from '../api/requestBody';
import { addressFrom, type WebhookAddresses } from './addresses';
import { deliveryModes, isDeliveryMode, type Deliveries } from './deliveries';

/**
 * `POST /sandbox/webhooks` registers an address, `DELETE` takes it back, `GET` lists all.
 * `PUT /sandbox/webhooks/delivery` says how what is posted arrives.
 */
export function addWebhookRoutes(
	app: FastifyInstance,
	addresses: WebhookAddresses,
	deliveries: Deliveries,
): void {
	app.get('/sandbox/webhooks', () => ({
		addresses: addresses.list(),
		delivery: deliveries.mode,
		deliveries: deliveryModes,
	}));

	app.post('/sandbox/webhooks', async ({ body }, reply) => {
		const address = addressFrom(body);
		if (typeof address === 'string') return await reply.code(400).send({ message: address });
		addresses.add(address);
		return await reply.code(201).send(address);
	});

	app.delete('/sandbox/webhooks', async ({ body }, reply) => {
		const address = addressFrom(body);
		if (typeof address === 'string') return await reply.code(400).send({ message: address });
		addresses.remove(address);
		return await reply.code(204).send();
	});

	app.put('/sandbox/webhooks/delivery', async ({ body }, reply) => {
		const mode = isRecord(body) ? body.mode : undefined;
		if (!isDeliveryMode(mode)) {
			const message = `mode must be one of: ${Object.keys(deliveryModes).join(', ')}`;
			return await reply.code(400).send({ message });
		}
		deliveries.mode = mode;
		return await reply.send({ mode });
	});
}
