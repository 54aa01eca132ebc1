import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { afterBody, startStandInServer } from '../../tools/standInServer';
import type { Fault } from './faults';
import { accept } from './recorder';

/** Where and how long a fault strikes. */
interface Strike {
	fault: Fault;
	/** Index of the item that it strikes. */
	item: number;
	/** How many tries of that item it strikes. */
	times: number;
}

const MARK = /Message-(\d+)\b/;

/** What the text or the file name of an item must hold, so that the server knows it again. */
export const markOf = (item: number): string => `Message-${item}`;

/**
 * A service in whose way a fault stands, for one item only. It counts what it delivers: a request
 * that it has read to its end and accepts, or may carry out although its answer does not say so.
 * @param count items of the run; they must come one after another
 */
export async function startFaultServer(count: number, { fault, item, times }: Strike) {
	const { strike, isCarriedOut = false } = fault;
	const deliveries = Array.from({ length: count }, () => 0);
	let left = times;
	// Before its request is read, an item is known by its turn only.
	let isTurn = item === 0;

	const answer = afterBody((response, request) => {
		// A read that asks why a message was refused; it finds nothing wrong.
		if (request.method === 'GET') {
			accept(response, request);
			return;
		}
		const index = Number(MARK.exec(request.body.toString('latin1'))?.[1]);
		const badReply = index === item && typeof strike !== 'string' && left-- > 0 && strike;
		if (!badReply || isCarriedOut) deliveries[index] = (deliveries[index] ?? 0) + 1;
		if (typeof strike === 'string') startTurnOf(index + 1, response);
		(badReply || accept)(response, request);
	});
	const server = await startStandInServer((request, response) => {
		const isCut = strike === 'reset in the middle of the request' && isTurn && left-- > 0;
		if (isCut) request.socket.resetAndDestroy();
		else answer(request, response);
	});

	function startTurnOf(next: number, response: ServerResponse) {
		// A kept connection would spare the next item from connecting.
		response.setHeader('connection', 'close');
		isTurn = next === item;
		if (isTurn && strike === 'refused' && left > 0) server.shut();
	}

	/** Shuts and opens the port around the tries to connect, which run in this very process. */
	function watchConnecting(message: unknown) {
		// Documented for this channel of Node's.
		const { socket } = message as { socket: Socket };
		socket.on('connectionAttempt', (_: string, to: number) => {
			if (strike !== 'reset while connecting' || to !== server.port || !isTurn || left <= 0) return;
			// By then the system has taken the connection, and resets it before Node hears of it.
			process.nextTick(server.shut);
		});
		socket.on('error', (error: NodeJS.ErrnoException & { port?: number }) => {
			if (error.syscall !== 'connect' || error.port !== server.port) return;
			left--;
			if (strike === 'reset while connecting' || left === 0) server.open();
		});
	}

	subscribe('net.client.socket', watchConnecting);
	if (isTurn && strike === 'refused') server.shut();
	return {
		url: server.url,
		/** How often each item was delivered. */
		deliveries,
		async close() {
			unsubscribe('net.client.socket', watchConnecting);
			await server.close();
		},
	};
}
