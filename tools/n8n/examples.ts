import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SavedWorkflow } from './savedWorkflow';

const folder = join(__dirname, '../../examples');

/** The workflows that users can import, by file name without its extension. */
export async function readExamples(): Promise<Map<string, SavedWorkflow>> {
	const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
	const read = async (name: string) => {
		const text = await readFile(join(folder, name), 'utf8');
		return [name.replace(/\.json$/, ''), JSON.parse(text) as SavedWorkflow] as const;
	};
	return new Map(await Promise.all(names.map(read)));
}
