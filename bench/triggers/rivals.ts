import { execFile } from 'node:child_process';
import { createHmac, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { INode } from 'n8n-workflow';
import { listening } from '../../tools/n8n/listening';
import type { CredentialValues } from '../../tools/n8n/n8nApi';
import type { OpenN8n } from '../n8n';

const run = promisify(execFile);

/** What callers sign with, or put into the URL. */
const SECRET = 'bench';

/** A trigger of a published workflow that ends with it. */
export interface Rival {
	name: string;
	workflowId: string;
	url: string;
	/** Headers of a call that it takes. */
	headers: (body: string) => Record<string, string>;
}

/** What sets one trigger apart from the others. */
interface Kind extends Pick<INode, 'type' | 'parameters'> {
	name: string;
	typeVersion: number;
	credential?: Omit<CredentialValues, 'name'>;
	headers?: Rival['headers'];
	/** Whether publishing it asks Meta, so that it takes the place of another one that is published. */
	isMetas?: boolean;
}

const ISLASH = 'n8n-nodes-lancepilot-islash.islashTrigger';

/** The first is what the others are compared with. */
const KINDS: readonly Kind[] = [
	{ name: 'iSlash Trigger', type: ISLASH, typeVersion: 1, parameters: {} },
	{
		name: 'iSlash Trigger with a Webhook Secret',
		type: ISLASH,
		typeVersion: 1,
		parameters: {},
		credential: {
			type: 'islashApi',
			data: { userToken: 'bench', sessionKey: 'bench', webhookSecret: SECRET },
		},
		headers: () => ({ 'x-webhook-secret': SECRET }),
	},
	{
		name: 'WhatsApp Trigger of n8n, which checks a signature',
		type: 'n8n-nodes-base.whatsAppTrigger',
		typeVersion: 1,
		parameters: { updates: ['messages'] },
		credential: { type: 'whatsAppTriggerApi', data: { clientId: '1', clientSecret: SECRET } },
		headers: (body) => {
			const signature = createHmac('sha256', SECRET).update(body).digest('hex');
			return { 'x-hub-signature-256': `sha256=${signature}` };
		},
		isMetas: true,
	},
	{
		name: 'Webhook node of n8n, which checks nothing',
		type: 'n8n-nodes-base.webhook',
		typeVersion: 2,
		parameters: { httpMethod: 'POST', path: 'webhook' },
	},
];

/** Calls a trigger. Gives how long the answer took, in milliseconds. @throws when it was refused */
export async function call({ name, url, headers }: Rival, body: string): Promise<number> {
	const start = performance.now();
	const response = await fetch(url, {
		method: 'POST',
		headers: { 'content-type': 'application/json', ...headers(body) },
		body,
	});
	await response.arrayBuffer();
	if (!response.ok) throw new Error(`${name} answered ${response.status}`);
	return performance.now() - start;
}

async function publish({ api, url, node, database }: OpenN8n, kind: Kind): Promise<Rival> {
	const { name, type, typeVersion, credential, headers, isMetas } = kind;
	const webhookId = randomUUID();
	// The path of n8n's own node stands alone; that of the others stands behind the webhook's ID.
	const path = 'path' in kind.parameters ? webhookId : `${webhookId}/webhook`;
	const parameters = { ...kind.parameters, ...('path' in kind.parameters && { path }) };
	const trigger: INode = {
		id: randomUUID(),
		name: 'Trigger',
		type,
		typeVersion,
		position: [0, 0],
		parameters,
		webhookId,
	};
	if (credential) {
		const id = await api.createCredential({ name, ...credential });
		trigger.credentials = { [credential.type]: { id, name } };
	}
	const workflowId = await api.publish({
		name,
		nodes: [isMetas ? { ...trigger, type: ISLASH, parameters: {}, credentials: {} } : trigger],
		connections: {},
		settings: { executionOrder: 'v1' },
	});
	const rival = {
		name,
		workflowId,
		url: `${url}/webhook/${path}`,
		headers: headers ?? (() => ({})),
	};
	await listening(rival.url);
	if (isMetas) {
		const script = join(__dirname, 'changeTrigger.cjs');
		await run(node, [script, database, workflowId, JSON.stringify(trigger)]);
	}
	return rival;
}

/** Publishes all of them, one after the other. */
export async function publishRivals(n8n: OpenN8n): Promise<Rival[]> {
	const rivals: Rival[] = [];
	for (const kind of KINDS) rivals.push(await publish(n8n, kind));
	return rivals;
}
