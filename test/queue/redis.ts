import { freePorts } from '../../tools/n8n/freePorts';
import type { Programs } from './debianPackages';
import { dataFolder, startServer } from './serverProcess';

/** A queue server of this test's own. */
export interface Redis {
	port: number;
	stop(): Promise<void>;
}

/** Starts a Redis that keeps nothing. */
export async function startRedis(programs: Programs): Promise<Redis> {
	const folder = await dataFolder('queue-redis');
	const [port = 0] = await freePorts(1);
	const place = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder];
	const end = await startServer({
		command: programs['redis-server'],
		args: [...place, '--save', '', '--appendonly', 'no'],
		endWith: 'SIGTERM',
		isReady: { command: programs['redis-cli'], args: ['-p', String(port), 'ping'] },
	});
	return {
		port,
		stop: end,
	};
}
