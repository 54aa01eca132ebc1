import { startSandbox, type Sandbox } from '../../../sandbox/server';
import { startSink, type Sink } from '../../support/sink';

export const ADA = '85290000001';

/** A sandbox for each test, and an address that listens. */
export let sandbox: Sandbox;
export let listener: Sink;

export function setUpListening(): void {
	beforeEach(async () => {
		[sandbox, listener] = await Promise.all([startSandbox(), startSink()]);
	});
	afterEach(async () => {
		await sandbox.close();
		await listener.close();
	});
}

/** A request to the sandbox's own pages. */
export const ask = async (method: string, path: string, json?: unknown) => {
	const response = await fetch(`${sandbox.url}${path}`, {
		method,
		...(json !== undefined && {
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(json),
		}),
	});
	const text = await response.text();
	return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
};

export const register = (service: string, url = listener.url) =>
	ask('POST', '/sandbox/webhooks', { service, url });

/** Writes as the customer. */
export const write = (fields: object) =>
	ask('POST', '/sandbox/messages', { number: ADA, ...fields });
