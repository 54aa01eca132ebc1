import { once } from 'node:events';
import { createServer } from 'node:net';
import { freePorts } from '../../../tools/n8n/freePorts';

test('Each port is another, and can be listened on', async () => {
	const ports = await freePorts(3);
	expect(new Set(ports).size).toBe(3);
	const servers = ports.map((port) => createServer().listen(port, '127.0.0.1'));
	await Promise.all(servers.map(async (server) => once(server, 'listening')));
	for (const server of servers) server.close();
});
