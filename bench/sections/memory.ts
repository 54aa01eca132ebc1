import { CONTESTANTS, type Contestant, type Job } from '../job';
import type { Plan } from '../plan';
import { atMost, show, type Section } from '../report/section';
import { interleave } from '../rounds';
import type { Site } from '../site';
import { ratio, summarise, type Summary } from '../statistics';
import { measureAlone } from '../worker/startWorker';

const MB = 1024 * 1024;

/** How each sends ten files in one run. */
const COMPARED = {
	barePipe: { batchSize: 1, how: 'one after another' },
	lancepilot: { batchSize: 1, how: 'one after another, its default' },
	httpRequest: { batchSize: 10, how: 'all at once, its default' },
} as const;

type Compared = keyof typeof COMPARED;

const NAMES = ['barePipe', 'lancepilot', 'httpRequest'] as const satisfies Compared[];

/** Peak memory by size of a single file, in MB: what the picture shows. */
export type Curves = Record<Compared, { size: number; peak: Summary }[]>;

function upload(contestant: Contestant, fileSize: number, items = 1, batchSize = 1): Job {
	return { contestant, fileSize, items, batchSize, delay: 0 };
}

/** Peak memory of uploads, each in a process of its own. */
export async function memory(
	site: Site,
	{ fileSizes, memoryRounds }: Plan,
): Promise<{ section: Section; curves: Curves }> {
	const largest = fileSizes.at(-1) ?? 0;
	const singles = fileSizes.flatMap((size) => NAMES.map((name) => upload(name, size)));
	const tens = NAMES.map((name) => upload(name, largest, 10, COMPARED[name].batchSize));
	const readings = await interleave(
		[...singles, ...tens],
		memoryRounds,
		async (job) => (await measureAlone(site, job)).peak / MB,
	);
	const of = (job: Job | undefined) => (job && readings.get(job)) ?? [];
	const single = (name: Compared, size = largest) =>
		of(singles.find(({ contestant, fileSize }) => contestant === name && fileSize === size));
	const ten = (name: Compared) => of(tens.find(({ contestant }) => contestant === name));
	const row = (name: Compared, files: string, values: number[], floor: number[]) => [
		CONTESTANTS[name],
		files,
		show(summarise(values)),
		`${ratio(values, floor).median.toFixed(2)}x`,
	];
	const curve = (name: Compared) =>
		fileSizes.map((size) => ({ size: size / MB, peak: summarise(single(name, size)) }));

	return {
		curves: {
			barePipe: curve('barePipe'),
			lancepilot: curve('lancepilot'),
			httpRequest: curve('httpRequest'),
		},
		section: {
			title: 'Memory of uploads',
			notes: [
				"Peak resident memory over what the process had before, in MB, of 100 MB documents kept in n8n's filesystem mode. Each measurement has a process of its own, which has sent one small file before.",
				'What counts here is mostly chunks that were sent already and wait for the garbage collector; Node collects them after some tens of MB.',
			],
			head: ['who', 'files', 'MB over idle', 'of the floor'],
			rows: [
				...NAMES.map((name) => row(name, 'one', single(name), single('barePipe'))),
				...NAMES.map((name) => row(name, `ten, ${COMPARED[name].how}`, ten(name), ten('barePipe'))),
			],
			targets: [
				atMost(
					"Memory for one 100 MB file, of the bare pipe's",
					ratio(single('lancepilot'), single('barePipe')),
					1.3,
				),
				atMost(
					"Memory for ten, of the bare pipe's",
					ratio(ten('lancepilot'), ten('barePipe')),
					1.3,
				),
				atMost(
					"Memory for one, of the HTTP Request node's",
					ratio(single('lancepilot'), single('httpRequest')),
					1,
				),
				atMost(
					"Memory for ten, of the HTTP Request node's",
					ratio(ten('lancepilot'), ten('httpRequest')),
					1,
				),
				atMost(
					'Memory for ten files, of that for one',
					ratio(ten('lancepilot'), single('lancepilot')),
					1.1,
				),
			],
		},
	};
}
