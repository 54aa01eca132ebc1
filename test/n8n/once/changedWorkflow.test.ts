import { locator } from '../../support/nodes';
import { fileUpload, people } from './support/flow';
import { islashFile, islashText, lancepilotDocument, lancepilotText } from './support/senders';
import { answered500, refused } from './support/treatments';
import { run, service, setUpService, theN8n } from './support/trial';

setUpService();

const withTime = { text: '=It is {{ $now.toMillis() }}' };

/** What somebody changes before Retry, and what the last message must then hold. */
const changes = [
	{
		change: 'Lancepilot: the text',
		start: people,
		before: lancepilotText({ text: 'Hello, Mr Smith' }),
		after: lancepilotText({ text: 'Hello, Ms Smith' }),
		content: 'Hello, Ms Smith',
	},
	{
		change: 'iSlash: the text',
		start: people,
		before: islashText({ text: 'Hello, Mr Smith' }),
		after: islashText({ text: 'Hello, Ms Smith' }),
		content: 'Hello, Ms Smith',
	},
	{
		change: 'iSlash: the text beside a file',
		start: fileUpload,
		before: islashFile({ text: 'Hello, Mr Smith' }),
		after: islashFile({ text: 'Hello, Ms Smith' }),
		content: 'Hello, Ms Smith',
	},
	{
		change: 'Lancepilot: only the timeout, the text having the time',
		start: people,
		before: lancepilotText(withTime),
		after: lancepilotText({ ...withTime, options: { timeout: 20_000 } }),
		content: 'It is ',
	},
	{
		change: 'iSlash: only the timeout, the text having the time',
		start: people,
		before: islashText(withTime),
		after: islashText({ ...withTime, options: { timeout: 20_000 } }),
		content: 'It is ',
	},
	{
		change: 'Lancepilot: only the batch size, the text having the time',
		start: people,
		before: lancepilotText(withTime),
		after: lancepilotText({ ...withTime, options: { batching: { batch: { batchSize: 2 } } } }),
		content: 'It is ',
	},
	{
		change: 'Lancepilot: only the spelling of the recipient, the text having the time',
		start: people,
		before: lancepilotText(withTime),
		after: lancepilotText({
			...withTime,
			recipient: locator('phoneNumber', '=+{{ $json.phone }}'),
		}),
		content: 'It is ',
	},
	{
		change: 'Lancepilot: only the timeout, a document being sent',
		start: fileUpload,
		before: lancepilotDocument(),
		after: lancepilotDocument({ options: { timeout: 20_000 } }),
		content: '%PDF',
	},
	{
		change: 'Lancepilot: the operation',
		start: fileUpload,
		before: lancepilotText(),
		after: lancepilotDocument(),
		content: '%PDF',
	},
];

describe.each(changes)('Changed in the saved workflow – $change', (changed) => {
	const { start, before, after, content } = changed;

	test('the last of four was refused: Retry sends it as changed, and nothing twice', async () => {
		service.spoilLast(refused.reply);
		const trial = await run(theN8n, start, before);
		await trial.change(after);
		const retried = await trial.retry('saved');
		expect(service.counts()).toEqual(refused.requests);
		expect(service.latestForLast().toString('latin1')).toContain(content);
		expect(retried?.status).toBe(refused.status);
	});

	test('the last of four was answered with status 500: Retry sends nothing', async () => {
		service.spoilLast(answered500.reply);
		const trial = await run(theN8n, start, before);
		await trial.change(after);
		const retried = await trial.retry('saved');
		expect(service.counts()).toEqual(answered500.requests);
		expect(retried?.status).toBe(answered500.status);
	});
});
