import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { json, startRecorder } from '../../support/recorder';
import { changing, peopleOf } from './changing';

const run = promisify(execFile);

const nodeVersion = Number(process.versions.node.split('.')[0]);
// n8n's default, `vm`, has a binary for Node.js 24 and newer; `quickjs` gives copies as well.
const engines = ['legacy', 'quickjs', ...(nodeVersion >= 24 ? ['vm'] : [])];

test.each(engines)(
	'Expression engine %s: expressions that change their item send nothing twice under Retry On Fail',
	async (engine) => {
		const recorder = await startRecorder();
		const requestsFor = (phone: string) =>
			recorder.requests.filter(({ url }) => url.includes(phone)).length;
		// The last of three is refused once.
		const lastOnes = changing.map((_, index) => peopleOf(index).at(-1) ?? '');
		recorder.answerWith((response, request) => {
			const last = lastOnes.find((phone) => request.url.includes(phone));
			const isRefused = last !== undefined && requestsFor(last) === 1;
			json(isRefused ? 422 : 201, { data: { id: 1 } })(response, request);
		});
		await run(process.execPath, [
			'--import',
			'tsx',
			join(__dirname, 'runAll.ts'),
			engine,
			recorder.url,
		]);
		await recorder.close();
		const counts = changing.map((expression, index) => [
			expression,
			peopleOf(index).map(requestsFor),
		]);
		expect(counts).toEqual(changing.map((expression) => [expression, [1, 1, 2]]));
	},
	// The process loads n8n's engine anew, which a busy machine takes its time for.
	120_000,
);
