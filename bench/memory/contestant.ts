// A process of its own: one contestant sends the file so many times, and tells its peak of memory.
import { parseArgs } from 'node:util';
import { CONTESTANTS } from './contestants';
import { collectGarbage, collectOften, watchMemory } from './peak';
import type { Report, Task } from './task';

// Only main.ts starts this file, with a task as its argument.
const { positionals } = parseArgs({ allowPositionals: true });
const { contestant, times, url, file, isCollected } = JSON.parse(positionals[0] ?? '') as Task;

async function main(): Promise<Report> {
	const send = await CONTESTANTS[contestant](url, file);
	await collectGarbage();
	const stopWatching = watchMemory();
	if (isCollected) collectOften();
	const received = await send(times);
	return { peak: stopWatching(), received };
}

void main().then((report) => process.send?.(report, () => process.exit()));
