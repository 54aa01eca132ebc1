import { readSampleFiles } from '../../../tools/demo/sampleFiles';
import { afterBody, startStandInServer } from '../../../tools/standInServer';
import { islashStatus, lancepilotPost } from '../../support/posts';
import { rowsOf } from '../support/dataTable';
import { messages } from '../support/playground';
import type { ExampleCase } from './exampleCase';
import { ADA, lancepilot } from './people';
import { byGrace, posted, said } from './posts';

const AGENT = '0b7a2c54-6d1e-4f38-8c9a-1e5d7f3b2a01';
const REPORT = '0b7a2c54-6d1e-4f38-8c9a-1e5d7f3b2a02';
const VOICE_NOTE = '0b7a2c54-6d1e-4f38-8c9a-1e5d7f3b2a03';
const OPT_OUT = '0b7a2c54-6d1e-4f38-8c9a-1e5d7f3b2a04';

/** What iSlash reports of the message that the sandbox took last. */
const reported = (status: string, timestamp: string) =>
	posted(REPORT, async () => {
		const last = (await messages()).at(-1);
		return {
			statuses: [islashStatus({ id: last?.sid, status, timestamp })],
		};
	});

/** Where the customer's voice note lies. */
let voiceNotes: ReturnType<typeof startStandInServer> | undefined;

async function voiceNote(): Promise<unknown> {
	const { voiceNote: file } = await readSampleFiles();
	voiceNotes ??= startStandInServer(
		afterBody((response) => {
			response.writeHead(200, { 'content-type': file.mimeType }).end(file.content);
		}),
	);
	const value = `${(await voiceNotes).url}/${file.name}`;
	return lancepilotPost({ type: 'audio', audio: { value } }, byGrace);
}

/** Examples that begin with a message that comes in. By the name of the file in examples/. */
export const listening: Record<string, ExampleCase> = {
	'ai-agent-replies': {
		start: posted(AGENT, () => said('Is my boat ready?')),
		further: [
			posted(AGENT, () =>
				said('I take this one.', {
					event: 'message.outgoing',
					source: 'app',
					to: ADA,
					from: '+15005550100',
				}),
			),
			posted(AGENT, () => said('Thank you, Ada here.')),
			posted(AGENT, () => said('And mine?', byGrace)),
		],
		messages: [
			{ node: 'Answer', ...lancepilot, kind: 'text', text: 'Done.' },
			{ node: 'Answer', ...lancepilot, recipient: '85290000001', kind: 'text', text: 'Done.' },
		],
	},
	'delivery-report-islash': {
		// A status of an earlier message: it publishes the workflow, and must not get in the way.
		start: posted(REPORT, () => ({
			statuses: [islashStatus({ id: 'earlier', status: 'read', timestamp: '1700000100' })],
		})),
		further: [
			{ trigger: 'Start' },
			reported('read', '1700000300'),
			reported('delivered', '1700000200'),
		],
		messages: [
			{
				node: 'Send',
				service: 'iSlash',
				recipient: '85290000001',
				kind: 'text',
				text: 'Your order A-17 is ready.',
			},
		],
		afterwards: async () =>
			expect(await rowsOf('delivery_report')).toMatchObject([
				{ sid: 'earlier', number: null, read: '2023-11-14T22:15:00.000Z' },
				{
					sid: (await messages()).at(-1)?.sid,
					number: '+852 9000 0001',
					text: 'Your order A-17 is ready.',
					sent: null,
					delivered: '2023-11-14T22:16:40.000Z',
					read: '2023-11-14T22:18:20.000Z',
					failed: null,
				},
			]),
	},
	'voice-note-to-colleague': {
		start: posted(VOICE_NOTE, voiceNote),
		further: [
			posted(VOICE_NOTE, () =>
				lancepilotPost({ type: 'audio', audio: { value: 'https://files.invalid/x.ogg' } }, byGrace),
			),
			posted(VOICE_NOTE, () => said('No voice note', byGrace)),
		],
		messages: [
			{ node: 'Say Who Spoke', ...lancepilot, kind: 'text', text: 'Voice note from +85290000001:' },
			{
				node: 'Send the Voice Note',
				...lancepilot,
				kind: 'audio',
				file: {
					name: 'voice-note.ogg',
					sha256: '566cf79c481c3e44b60fc08d8c636e8bde99a5036a484d867418d0b25aeb6f21',
				},
			},
			{
				node: 'Say What Is Missing',
				...lancepilot,
				kind: 'text',
				text: 'A voice note from +85290000001 is waiting in Lancepilot. The file was not downloaded: getaddrinfo ENOTFOUND files.invalid',
			},
		],
		afterwards: async () => await (await voiceNotes)?.close(),
	},
	'opt-out': {
		start: posted(OPT_OUT, () => said(' Stop! ')),
		further: [
			posted(OPT_OUT, () => said('STOP', byGrace)),
			posted(OPT_OUT, () =>
				said('Do not stop by today', { from: '+491705550123', contact: '+491705550123' }),
			),
			posted(OPT_OUT, () => said('start', byGrace)),
			{ trigger: 'Start Broadcast' },
		],
		messages: [
			{
				node: 'Confirm',
				...lancepilot,
				kind: 'text',
				text: 'You will get no more offers from us. Write START to get them again.',
			},
			{
				node: 'Confirm',
				...lancepilot,
				recipient: '85290000001',
				kind: 'text',
				text: 'You will get no more offers from us. Write START to get them again.',
			},
			{
				node: 'Send Offer',
				...lancepilot,
				recipient: '85290000001',
				kind: 'text',
				text: 'Hello Grace, 20% off until Sunday. Write STOP to get no more offers.',
			},
		],
		afterwards: async () =>
			expect(await rowsOf('opt_outs')).toMatchObject([{ number: '442079460958' }]),
	},
};
