import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { composeEnvironment } from './composeEnvironment';

const compose = `
x-shared: &shared
  DB_TYPE: postgresdb
  PASSWORD: \${PASSWORD:?}
services:
  worker:
    environment:
      <<: *shared
      PLACE: here
  redis:
    image: redis
`;

test('A service has its own and the shared environment, with variables filled in', () => {
	expect(composeEnvironment(compose, 'worker', { PASSWORD: 'secret' })).toEqual({
		DB_TYPE: 'postgresdb',
		PASSWORD: 'secret',
		PLACE: 'here',
	});
});

test('A variable that is not given is named', () => {
	expect(() => composeEnvironment(compose, 'worker', {})).toThrow('asks for PASSWORD');
});

test('A service without an environment is named', () => {
	expect(() => composeEnvironment(compose, 'redis', {})).toThrow('"redis"');
});

describe('docs/compose.yaml', () => {
	const file = readFileSync('docs/compose.yaml', 'utf8');
	const { services, volumes } = parse(file, { merge: true });

	test('every n8n shares the key and the binary data', () => {
		const variables = { POSTGRES_PASSWORD: 'password', N8N_ENCRYPTION_KEY: 'key' };
		for (const service of ['main', 'worker-1', 'worker-2']) {
			expect(composeEnvironment(file, service, variables)).toMatchObject({
				EXECUTIONS_MODE: 'queue',
				N8N_ENCRYPTION_KEY: 'key',
				N8N_DEFAULT_BINARY_DATA_MODE: 'database',
			});
		}
	});

	test('every n8n has a folder of its own, and every volume is declared', () => {
		const mounts = Object.values<{ volumes: string[] }>(services).flatMap((it) => it.volumes);
		const names = mounts.map((mount) => mount.split(':')[0]);
		expect(new Set(names).size).toBe(5);
		expect(Object.keys(volumes).sort()).toEqual(names.sort());
	});
});
