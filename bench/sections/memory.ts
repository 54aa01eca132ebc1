import { CONTESTANTS, type Contestant, type Job } from '../job';
import type { Plan } from '../plan';
import { atMost, show, type Section, type Target } from '../report/section';
import { interleave } from '../rounds';
import { ratio, summarise, type Summary } from '../statistics';
import { measureAlone } from '../worker/measureAlone';
import type { Site } from '../worker/startWorker';

const MB = 1024 * 1024;
const COMPARED = ['barePipe', 'lancepilot', 'httpRequest', 'whatsApp'] as const;

/** Peak memory by size of a single file, in MB: what the picture shows. */
export type Curves = Record<(typeof COMPARED)[number], { size: number; peak: Summary }[]>;

/** Ten files in one run: as each node does it, and the HTTP Request node one file at a time as well. */
const TEN: [Contestant, batchSize: number, how: string][] = [
	['barePipe', 1, 'one after another'],
	['lancepilot', 1, 'one after another, its default'],
	['httpRequest', 1, "one at a time, as behind n8n's Loop Over Items"],
	['httpRequest', 10, 'all at once, its default'],
	['whatsApp', 10, 'all at once, its default'],
];

function upload(contestant: Contestant, fileSize: number, items = 1, batchSize = 1): Job {
	return { contestant, fileSize, items, batchSize, delay: 0 };
}

/** Peak memory of uploads, each in a process of its own. */
export async function memory(
	site: Site,
	{ fileSizes, memoryRounds }: Plan,
): Promise<{ section: Section; curves: Curves }> {
	const largest = fileSizes.at(-1) ?? 0;
	const singles = fileSizes.flatMap((size) => COMPARED.map((name) => upload(name, size)));
	const tens = TEN.map(([name, batchSize]) => upload(name, largest, 10, batchSize));
	const collected = { ...upload('lancepilot', largest, 10), isCollected: true };
	const jobs = [...singles, ...tens, collected];
	const readings = await interleave(
		jobs,
		memoryRounds,
		async (job) => (await measureAlone(site, job)).peak / MB,
	);
	const of = (job: Job | undefined) => (job && readings.get(job)) ?? [];
	const single = (name: Contestant, size = largest) =>
		of(singles.find(({ contestant, fileSize }) => contestant === name && fileSize === size));
	const ten = (name: Contestant, batchSize: number) =>
		of(tens.find((job) => job.contestant === name && job.batchSize === batchSize));

	const floor = single('barePipe');
	const tenFloor = ten('barePipe', 1);
	const row = (name: Contestant, files: string, values: number[], base: number[]) => [
		CONTESTANTS[name],
		files,
		show(summarise(values)),
		`${ratio(values, base).median.toFixed(2)}x`,
	];
	const curve = (name: Contestant) =>
		fileSizes.map((size) => ({ size: size / MB, peak: summarise(single(name, size)) }));

	return {
		curves: {
			barePipe: curve('barePipe'),
			lancepilot: curve('lancepilot'),
			httpRequest: curve('httpRequest'),
			whatsApp: curve('whatsApp'),
		},
		section: {
			title: 'Memory of uploads',
			notes: [
				"Peak resident memory over what the process had before, in MB, of 100 MB documents kept in n8n's filesystem mode. Each measurement has a process of its own, which has sent one small file before.",
				'What counts here is mostly chunks that were sent already and wait for the garbage collector; Node collects them after some tens of MB. The last row has the collector running all the time: what is left is what the node really holds.',
			],
			head: ['who', 'files', 'MB over idle', 'of the floor'],
			rows: [
				...COMPARED.map((name) => row(name, 'one', single(name), floor)),
				...TEN.map(([name, batchSize, how]) =>
					row(name, `ten, ${how}`, ten(name, batchSize), tenFloor),
				),
				row('lancepilot', 'ten, collector running all the time', of(collected), tenFloor),
			],
			targets: targets({
				floor,
				tenFloor,
				one: single('lancepilot'),
				ten: ten('lancepilot', 1),
				other: single('httpRequest'),
				otherTen: ten('httpRequest', 10),
			}),
		},
	};
}

function targets(
	peaks: Record<'floor' | 'tenFloor' | 'one' | 'ten' | 'other' | 'otherTen', number[]>,
): Target[] {
	const { floor, tenFloor, one, ten, other, otherTen } = peaks;
	return [
		atMost("Memory for one 100 MB file, of the bare pipe's", ratio(one, floor), 1.3),
		atMost("Memory for ten, of the bare pipe's", ratio(ten, tenFloor), 1.3),
		atMost("Memory for one, of the HTTP Request node's", ratio(one, other), 1),
		atMost("Memory for ten, of the HTTP Request node's", ratio(ten, otherTen), 1),
		atMost('Memory for ten files, of that for one', ratio(ten, one), 1.1),
	];
}
