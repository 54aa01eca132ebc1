// n8n's services need it; it extends the global Reflect, so that any copy will do.
import 'reflect-metadata';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** n8n's engine of one version. */
export interface Modules {
	/** Typed as today's; what older versions lack or do otherwise is in `adapters.ts`. */
	core: typeof import('n8n-core');
	workflow: typeof import('n8n-workflow');
	/** Gives n8n's services, one of each. */
	container: { get<Type>(service: new (...parameters: never[]) => Type): Type };
}

/** Where n8n's service container comes from, by its age: the youngest first. */
const CONTAINERS = ['@n8n/di', '@n8n/typedi', 'typedi'];

/** @throws Error when n8n-core is not installed in the folder */
export function requireModules(folder: string): Modules {
	const fromFolder = createRequire(join(folder, 'package.json'));
	const fromCore = createRequire(fromFolder.resolve('n8n-core'));
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
	const { Container: container } = fromCore(name) as { Container: Modules['container'] };
	return {
		core: fromFolder('n8n-core') as Modules['core'],
		workflow: fromCore('n8n-workflow') as Modules['workflow'],
		container,
	};
}
