import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Inbox } from '../inboxServer/inbox';
import type { Answer } from './answer';
import { answerCall } from './answerCall';
import type { Contract } from './contract';
import { planOf } from './faults';
import type { FaultOrders } from './faultRoutes';
import { reasonOfRefusal, refusedDraft } from './refusedMessage';
import { resetConnection, sendReply } from './reply';
import { bodyType, readBody, type RequestBody } from './requestBody';
import { viewRequest } from './requestView';
import type { Service } from './service';
import { digits, faultOfNumber } from './specialNumbers';
import type { UploadFolder } from './uploads';

/** One API with all that its calls need. */
interface ServiceSetting {
	service: Service;
	contract: Contract;
	inbox: Inbox;
	uploads: UploadFolder;
	faults: FaultOrders;
}

/**
 * Serves one API.
 * @throws When an operation of the document has no handler.
 */
export async function addServiceRoutes(
	app: FastifyInstance,
	setting: ServiceSetting,
): Promise<void> {
	const { service, contract } = setting;
	const unhandled = contract.operationIds.filter((id) => !service.handlers[id]);
	if (unhandled.length > 0) throw new Error(`No handler for: ${unhandled.join(', ')}`);

	await app.register(async (scope) => {
		// Bodies are read below, not by Fastify: a fault may have to strike before the body is read.
		scope.removeAllContentTypeParsers();
		await scope.register(multipart, { limits: { fileSize: Infinity } });
		scope.addContentTypeParser('*', (_request, _payload, done) => {
			done(null);
		});
		scope.all(`${service.root}/*`, (request, reply) => serve(request, reply, setting));
	});
}

async function serve(
	request: FastifyRequest,
	reply: FastifyReply,
	{ service, contract, inbox, uploads, faults }: ServiceSetting,
): Promise<FastifyReply> {
	const headers = flatHeaders(request);
	const unauthenticated = service.authenticate(headers);
	if (unauthenticated) return await sendReply(reply, unauthenticated);
	const operation = contract.match(request.method, request.url.slice(service.root.length));
	if (!operation) return await sendReply(reply, service.failure(404, 'Resource not found.'));

	const order = faults.take(service.name);
	const planFor = (fields: Record<string, unknown>) => {
		const fault = faultOfNumber(service.recipient(operation, fields));
		return order ? planOf(order) : fault && planOf({ fault });
	};
	if (planFor({})?.resets === 'before-body') return resetConnection(reply);

	const type = bodyType(headers['content-type']);
	let body: RequestBody;
	try {
		body = await readBody(request, type, uploads, (name, value) => {
			// In an iSlash call the number is a field: strike before the parts behind it are read.
			if (planFor({ [name]: value })?.resets === 'before-body') resetConnection(reply);
		});
	} catch (error) {
		if (request.raw.destroyed) return reply.hijack();
		return await sendReply(reply, service.failure(400, `Unreadable body. ${String(error)}`));
	}
	const plan = planFor(body.fields);
	const origin = `http://${request.host}`;

	let answer: Answer;
	try {
		// The field may have come last, so that nothing behind it was left to fail.
		if (plan?.resets === 'before-body') return await resetConnection(reply);
		const circumstances = () => ({
			service: service.title,
			operationId: operation.operationId,
			endpoint: `${operation.method} ${operation.path}`,
			request: viewRequest(operation.method, request.url, headers, type, body),
		});
		answer = answerCall({ service, contract, operation, type, body, origin, plan }, (draft) =>
			inbox.add(draft, circumstances()),
		);
		const reason = reasonOfRefusal(answer, plan);
		const recipient = digits(service.recipient(operation, body.fields) ?? '');
		const draft = reason && refusedDraft(operation.operationId, recipient, body);
		if (draft) inbox.refuse(draft, circumstances(), reason);
	} finally {
		const unused = Object.values(body.uploads).filter(({ id }) => !inbox.holdsFile(id));
		await Promise.all(unused.map((upload) => uploads.remove(upload)));
	}
	return await sendReply(reply, answer, plan);
}

function flatHeaders({ headers }: FastifyRequest): Record<string, string> {
	return Object.fromEntries(
		Object.entries(headers).map(([name, value]) => [name, [value].flat().join(', ')]),
	);
}
