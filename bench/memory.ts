// npm run bench:memory: the memory of one 100 MB document and of ten, on the Node.js that runs this and
// without an n8n, with bounds that must hold.
import { CONTESTANTS, type Job } from './job';
import { openSite } from './site';
import { measureAlone } from './worker/startWorker';

const MB = 1024 * 1024;
/** Largest document that Lancepilot takes, in bytes. */
const FILE_SIZE = 100 * MB;
/** What V8 may leave uncollected at one time and not at another, in bytes. */
const GARBAGE = 64 * MB;

const upload = (contestant: Job['contestant'], items: number, isCollected = false): Job => ({
	contestant,
	items,
	isCollected,
	fileSize: FILE_SIZE,
	batchSize: 1,
	delay: 0,
});

async function main(): Promise<void> {
	const site = await openSite(process.execPath);
	const peakOf = async (job: Job) => {
		const { peak } = await measureAlone(site, job);
		const files = `${job.items} x 100 MB`;
		const how = job.isCollected ? ', garbage collector running all the time' : '';
		console.log(`${CONTESTANTS[job.contestant]}, ${files}${how}: ${Math.round(peak / MB)} MB`);
		return peak;
	};
	console.log(`Peak of memory over idle, on Node.js ${process.version}`);
	const floor = Math.max(await peakOf(upload('barePipe', 1)), await peakOf(upload('barePipe', 10)));
	const one = await peakOf(upload('lancepilot', 1));
	const ten = await peakOf(upload('lancepilot', 10));
	const collected = await peakOf(upload('lancepilot', 10, true));
	await site.close();

	// Generous ones: V8 decides when it collects.
	const broken = [
		ten > 1.5 * one + GARBAGE && 'Ten files take more memory than one',
		Math.max(one, ten) > 1.5 * floor + GARBAGE && 'The node takes more memory than a bare request',
		ten > FILE_SIZE && 'Ten files take more memory than the size of one',
		collected > FILE_SIZE / 2 && 'What was sent is kept',
	].filter((bound) => bound !== false);
	for (const bound of broken) console.error(bound);
	process.exitCode = broken.length > 0 ? 1 : 0;
}

void main();
