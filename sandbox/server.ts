import type { AddressInfo } from 'node:net';
import Fastify from 'fastify';
import { loadContract } from './api/contract';
import { addFaultRoutes, FaultOrders } from './api/faultRoutes';
import { addServiceRoutes } from './api/serviceRoutes';
import { UploadFolder } from './api/uploads';
import { demoAccount } from './demoAccount';
import { addFileRoutes } from './inboxServer/fileRoutes';
import { Inbox } from './inboxServer/inbox';
import { addMessageRoutes } from './inboxServer/messageRoutes';
import { addPageRoutes } from './inboxServer/pageRoutes';
import { addStickerRoutes } from './inboxServer/stickers';
import { addWelcomeRoute, credentialsWelcome } from './inboxServer/welcome';
import { addWritingRoutes } from './inboxServer/writingRoutes';
import { createIslash } from './islash/service';
import { createLancepilot } from './lancepilot/service';
import type { SandboxMessage } from './message';
import { WebhookAddresses } from './webhooks/addresses';
import { Deliveries } from './webhooks/deliveries';
import { reportMessages } from './webhooks/report';
import { addWebhookRoutes } from './webhooks/routes';

/** How a sandbox is started. */
export interface SandboxOptions {
	/** 0, the default, takes any free port. */
	port?: number;
	/** Where the temporary folder for uploaded files is made; the system's by default. */
	folder?: string;
	/** What the empty inbox says; by default, which values to enter in n8n. */
	emptyInboxText?: string;
}

/** Both APIs, running. */
export interface Sandbox {
	/** `http://127.0.0.1:4000` */
	url: string;
	lancepilot: { baseUrl: string; accessToken: string; workspaceId: string };
	islash: { baseUrl: string; userToken: string; sessionKey: string };
	inboxUrl: string;
	/** Everything that has arrived, oldest first. */
	messages(): readonly SandboxMessage[];
	/** Ends all connections and removes the uploaded files. */
	close(): Promise<void>;
}

/**
 * Starts both APIs and the inbox on 127.0.0.1, reachable from this computer only.
 * @throws When the port is taken.
 */
export async function startSandbox({
	port = 0,
	folder,
	emptyInboxText,
}: SandboxOptions = {}): Promise<Sandbox> {
	const faults = new FaultOrders();
	const uploads = await UploadFolder.create(folder);
	// Closing must not wait for inbox pages, which keep their event stream open.
	const app = Fastify({ forceCloseConnections: true });

	const lancepilot = createLancepilot();
	const islash = createIslash();
	const services = [lancepilot, islash];
	const inbox = new Inbox((number) => lancepilot.nameOf(number) ?? islash.nameOf(number));
	const addresses = new WebhookAddresses();
	const deliveries = new Deliveries(addresses);
	for (const service of services) {
		const contract = await loadContract(service.name);
		await addServiceRoutes(app, { service, contract, inbox, uploads, faults });
	}
	addFaultRoutes(app, faults);
	addMessageRoutes(app, inbox, uploads);
	await addWritingRoutes(app, inbox, uploads);
	addWebhookRoutes(app, addresses, deliveries);
	addFileRoutes(app, uploads);
	addStickerRoutes(app);
	addPageRoutes(app);
	addWelcomeRoute(app, (origin) =>
		emptyInboxText === undefined
			? credentialsWelcome({ lancepilot: origin + lancepilot.root, islash: origin + islash.root })
			: { text: emptyInboxText, credentials: [] },
	);

	let stopReports = () => {};
	const close = async () => {
		stopReports();
		await app.close();
		await uploads.removeAll();
	};
	try {
		await app.listen({ host: '127.0.0.1', port });
	} catch (error) {
		await close();
		throw error;
	}
	const url = `http://127.0.0.1:${boundPort(app.server.address())}`;
	stopReports = reportMessages(inbox, services, deliveries, url);
	return {
		url,
		lancepilot: { baseUrl: `${url}${lancepilot.root}`, ...demoAccount.lancepilot },
		islash: { baseUrl: `${url}${islash.root}`, ...demoAccount.islash },
		inboxUrl: `${url}/inbox/`,
		messages: () => inbox.list(),
		close,
	};
}

/** A TCP server's address is a record; only a pipe's is text. */
function boundPort(address: AddressInfo | string | null): number {
	if (address === null || typeof address === 'string') throw new Error('The sandbox has no port');
	return address.port;
}
