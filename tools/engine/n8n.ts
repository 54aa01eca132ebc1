// n8n's services need it; it extends the global Reflect, so that any copy will do.
import 'reflect-metadata';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** Where n8n's service container comes from, by its age: the youngest first. */
const CONTAINERS = ['@n8n/di', '@n8n/typedi', 'typedi'];

/** The environment may name a folder with an n8n-core of another version than this project's. */
const folder = process.env.ENGINE_FOLDER ?? join(__dirname, '../..');
const fromFolder = createRequire(join(folder, 'package.json'));
const fromCore = createRequire(fromFolder.resolve('n8n-core'));

function requireContainer() {
	const name = CONTAINERS.find((candidate) => {
		try {
			fromCore.resolve(candidate);
			return true;
		} catch {
			return false;
		}
	});
	if (!name) throw new Error('n8n-core has no service container');
	// What `require` gives has no type.
	const { Container } = fromCore(name) as Pick<typeof import('@n8n/di'), 'Container'>;
	return Container;
}

/** n8n-core; typed as today's, and what older versions lack or do otherwise is in `older.ts`. */
export const n8nCore = fromFolder('n8n-core') as typeof import('n8n-core');

/** The n8n-workflow of that n8n-core. */
export const n8nWorkflow = fromCore('n8n-workflow') as typeof import('n8n-workflow');

/** Gives n8n's services, one of each. */
export const container = requireContainer();
