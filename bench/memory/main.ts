// Memory that a 100 MB document takes on its way out, and ten of them in one run, against Node's own
// request. Each contestant has a process of its own, and so has the server.
//
// The chunks of a file are buffers outside V8's heap. Those that were sent are freed when V8 collects
// garbage, which it does for their sake only after some tens of megabytes (more on Node 24 than on
// Node 20). So every contestant, the bare request too, rises to that mark once and stays below it. With
// the collector running all the time, only what is still in use is left: the last row.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { judge, type Row } from './bounds';
import type { Report, Task } from './task';

/** Largest document that Lancepilot takes, in bytes. */
const FILE_SIZE = 104_857_600;

const CONTESTANTS: Omit<Task, 'url' | 'file'>[] = [
	{ contestant: 'bare', times: 1, isCollected: false },
	{ contestant: 'bare', times: 10, isCollected: false },
	{ contestant: 'node', times: 1, isCollected: false },
	{ contestant: 'node', times: 10, isCollected: false },
	{ contestant: 'node', times: 10, isCollected: true },
];

/** @throws when the process dies, or when the server did not get all of every upload */
async function run(task: Task): Promise<Row> {
	const child = fork(join(__dirname, 'contestant.ts'), [JSON.stringify(task)]);
	const died = once(child, 'exit').then(([code]) => {
		throw new Error(`${task.contestant} ended with code ${code}`);
	});
	const [report] = (await Promise.race([once(child, 'message'), died])) as [Report];
	died.catch(() => undefined);
	const whole = report.received.filter((bytes) => bytes >= FILE_SIZE);
	if (whole.length !== task.times) throw new Error(`${task.contestant} did not send all bytes`);
	return { ...task, peak: report.peak };
}

async function main(): Promise<void> {
	const folder = await mkdtemp(join(tmpdir(), 'memory-'));
	const file = join(folder, 'offer.pdf');
	await writeFile(file, '%PDF-1.4\n');
	await truncate(file, FILE_SIZE);
	const server = fork(join(__dirname, 'server.ts'));
	const [url] = (await once(server, 'message')) as [string];

	const rows: Row[] = [];
	for (const contestant of CONTESTANTS) rows.push(await run({ ...contestant, url, file }));
	server.disconnect();
	await rm(folder, { recursive: true });

	console.log(`Peak of memory over idle, in MB, on Node ${process.version}; one file has 100 MB`);
	console.table(
		rows.map(({ contestant, times, isCollected, peak }) => ({
			contestant,
			files: times,
			'garbage collector': isCollected ? 'all the time' : 'as Node sees fit',
			process: Math.round(peak.resident / 2 ** 20),
			buffers: Math.round(peak.external / 2 ** 20),
		})),
	);
	const broken = judge(rows, FILE_SIZE);
	for (const bound of broken) console.error(bound);
	process.exitCode = broken.length > 0 ? 1 : 0;
}

void main();
