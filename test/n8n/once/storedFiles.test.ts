import { FILE, fileAsBody, fileUpload, formWithFile } from './support/flow';
import { islashFile, lancepilotDocument, lancepilotText } from './support/senders';
import { answered500, refused } from './support/treatments';
import { run, service, setUpService, theN8n } from './support/trial';

setUpService();

// Shows that the item has the file, although the message does not hold it.
const text = '=Of {{ $binary.file.mimeType }} at {{ $now.toMillis() }}';
const senders = [
	{ message: 'Lancepilot: the file as a document', send: lancepilotDocument(), content: FILE },
	{ message: 'iSlash: the file', send: islashFile(), content: FILE },
	{
		message: 'Lancepilot: a text with the time, of an item that has the file',
		send: lancepilotText({ text }),
		content: 'Of application/pdf at ',
	},
];
const cases = [refused, answered500].flatMap((treatment) => [
	{ ...treatment, workflow: 'original' as const },
	{ ...treatment, workflow: 'saved' as const },
]);

// n8n moves what its triggers stored when the run ends, so that the file has another ID at a retry.
describe.each([fileUpload, fileAsBody, formWithFile])('From $start', (start) => {
	describe.each(senders)('$message', ({ send, content }) => {
		test.each(cases)(
			'the last of four is $treatment, then Retry with $workflow workflow: nothing twice',
			async ({ reply, requests, status, workflow }) => {
				service.spoilLast(reply);
				const trial = await run(theN8n, start, send);
				expect(service.counts()).toEqual([1, 1, 1, 1]);
				const retried = await trial.retry(workflow);
				expect(service.counts()).toEqual(requests);
				expect(retried?.status).toBe(status);
				expect(service.latestForLast().includes(content)).toBe(true);
			},
		);
	});
});
