import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryFolder } from '../../tools/n8n/cache';
import { freePorts } from '../../tools/n8n/freePorts';
import { installN8n } from '../../tools/n8n/installN8n';
import { installPackage } from '../../tools/n8n/installPackage';
import { N8nApi } from '../../tools/n8n/n8nApi';
import { startN8n, type N8nProcess } from '../../tools/n8n/n8nProcess';
import { withProgress } from '../../tools/n8n/progress';
import { composeEnvironment } from './composeEnvironment';
import { findPrograms } from './debianPackages';
import { startPostgres, type Postgres } from './postgres';
import { startRedis } from './redis';

/** The services of the compose file that are n8n. */
export type Service = 'main' | 'worker-1' | 'worker-2';

/** n8n in queue mode: Postgres, Redis, a main and two workers, each with a user folder of its own. */
export interface Cluster {
	/** Of the main. */
	url: string;
	/** Of the main, signed in as its owner. */
	api: N8nApi;
	postgres: Postgres;
	start(service: Service): Promise<void>;
	end(service: Service, signal: 'SIGKILL' | 'SIGTERM'): Promise<void>;
	stop(): Promise<void>;
}

/** Starts them with the environment of docs/compose.yaml, but for hosts, ports and secrets. */
export async function startCluster(): Promise<Cluster> {
	const installation = await installN8n();
	const programs = await findPrograms();
	const secret = () => randomBytes(12).toString('hex');
	const variables = { POSTGRES_PASSWORD: secret(), N8N_ENCRYPTION_KEY: secret() };
	const file = await readFile(join(__dirname, '../../docs/compose.yaml'), 'utf8');
	const [postgres, redis] = await withProgress('Starting Postgres and Redis', async () =>
		Promise.all([startPostgres(programs, variables.POSTGRES_PASSWORD), startRedis(programs)]),
	);
	const running: Partial<Record<Service, N8nProcess>> = {};
	const userFolders: Partial<Record<Service, string>> = {};

	async function start(service: Service): Promise<void> {
		const userFolder = (userFolders[service] ??= await temporaryFolder(service));
		await installPackage(userFolder);
		const [port = 0, brokerPort = 0] = await freePorts(2);
		running[service] = await startN8n({
			...installation,
			command: service === 'main' ? 'start' : 'worker',
			userFolder,
			port,
			brokerPort,
			environment: {
				...composeEnvironment(file, service, variables),
				DB_POSTGRESDB_HOST: '127.0.0.1',
				DB_POSTGRESDB_PORT: String(postgres.port),
				QUEUE_BULL_REDIS_HOST: '127.0.0.1',
				QUEUE_BULL_REDIS_PORT: String(redis.port),
				// Of a worker; in a container of its own it has a port of its own.
				QUEUE_HEALTH_CHECK_PORT: String(port),
				N8N_WORKER_SERVER_ADDRESS: '127.0.0.1',
			},
		});
	}

	async function end(service: Service, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
		await running[service]?.end(signal);
		Reflect.deleteProperty(running, service);
	}

	// The main first: it makes the tables.
	await withProgress('Starting the main n8n', async () => start('main'));
	await withProgress('Starting two workers', async () =>
		Promise.all([start('worker-1'), start('worker-2')]),
	);
	const url = running.main?.url ?? '';
	const api = new N8nApi(url);
	await api.signUp({ email: 'owner@example.com', password: `Aa1${secret()}` });
	return {
		url,
		api,
		postgres,
		start,
		end,
		async stop() {
			await Promise.all((Object.keys(running) as Service[]).map(async (it) => end(it, 'SIGKILL')));
			await Promise.all([postgres.stop(), redis.stop()]);
		},
	};
}
