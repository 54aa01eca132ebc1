import { fileUpload, formWithFile, people, peopleInPairs } from './support/flow';
import { islashFile, lancepilotDocument, lancepilotText } from './support/senders';
import { answered500, cutOff, refused } from './support/treatments';
import { run, service, setUpService, theN8n } from './support/trial';

setUpService();

const flows = [
	{ flow: 'Lancepilot: texts', start: people, send: lancepilotText },
	{
		flow: 'Lancepilot: texts in a loop, two at a time',
		start: peopleInPairs,
		send: lancepilotText,
	},
	{ flow: 'Lancepilot: documents of a form', start: formWithFile, send: lancepilotDocument },
	{ flow: 'iSlash: files of a webhook', start: fileUpload, send: islashFile },
];

describe.each(flows)('$flow, the last of four', ({ start, send }) => {
	test.each([refused, answered500, cutOff])(
		'$treatment: Retry On Fail repeats nothing that may have gone out',
		async ({ reply, requests, status }) => {
			service.spoilLast(reply);
			const settings = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };
			const { first } = await run(theN8n, start, send({}, settings));
			expect(service.counts()).toEqual(requests);
			expect(first?.status).toBe(status);
		},
	);

	test('refused every time: Retry pressed twice tries that one anew each time, and no other', async () => {
		service.spoilLast(refused.reply, 3);
		const trial = await run(theN8n, start, send());
		await trial.retry('original');
		await trial.retry('saved');
		expect(service.counts()).toEqual([1, 1, 1, 3]);
	});

	test('refused every time: Retry pressed twice at once sends no other again', async () => {
		service.spoilLast(refused.reply, 3);
		const trial = await run(theN8n, start, send());
		await Promise.all([trial.retry('original'), trial.retry('original')]);
		expect(service.counts()).toEqual([1, 1, 1, 3]);
	});

	test('refused twice: Retry, and Retry of that execution, send everything once', async () => {
		service.spoilLast(refused.reply, 2);
		const trial = await run(theN8n, start, send());
		const second = await trial.retry('original');
		const third = await trial.retry('saved', second);
		expect(service.counts()).toEqual([1, 1, 1, 3]);
		expect(third?.status).toBe('success');
	});

	test.each([answered500, cutOff])(
		'$treatment: Retry pressed three times, the last two at once, sends nothing',
		async ({ reply }) => {
			service.spoilLast(reply);
			const trial = await run(theN8n, start, send());
			await trial.retry('original');
			await Promise.all([trial.retry('saved'), trial.retry('original')]);
			expect(service.counts()).toEqual([1, 1, 1, 1]);
		},
	);
});
