import { lancepilotNode, runNode } from '../support/nodes';
import { accept, json } from '../support/recorder';
import { engine, recorder, setUpStation } from '../support/station';

setUpStation();

const texts = Array.from({ length: 7 }, (_, index) => ({ json: { text: `Message ${index}` } }));
const inBatchesOf = (batchSize: number, settings = {}) =>
	lancepilotNode(
		'sendText',
		{ text: '={{ $json.text }}', options: { batching: { batch: { batchSize } } } },
		settings,
	);

test('A batch sends so many at once, and the output keeps the order whoever is answered first', async () => {
	let open: (() => void)[] = [];
	let mostOpen = 0;
	const answerAll = () => {
		const batch = open;
		open = [];
		for (const answer of batch) answer();
	};
	recorder.answerWith((response, request) => {
		const text = JSON.parse(request.body.toString()).text.body as string;
		// The later ones are answered first.
		open.unshift(() => {
			json(201, { status: 201, message: 'Created', data: { text } })(response, request);
		});
		mostOpen = Math.max(mostOpen, open.length);
		// Nobody is answered before all are here; one too many would come meanwhile.
		if (open.length === 3 || text === 'Message 6') setTimeout(answerAll, 50);
	});
	const { items: output } = await runNode(engine, recorder, inBatchesOf(3), texts);
	expect(mostOpen).toBe(3);
	expect(output.map(({ json }) => json)).toEqual(texts.map(({ json }) => json));
});

test('A batch is finished before the run stops at what went wrong in it', async () => {
	recorder.answerWith((response, request) => {
		const no = json(422, { message: 'No' });
		(request.body.includes('Message 3') ? no : accept)(response, request);
	});
	const { error } = await runNode(engine, recorder, inBatchesOf(3), texts);
	expect(error?.context.itemIndex).toBe(3);
	expect(recorder.requests).toHaveLength(6);
});

test.each([0, -1, 1.5, 'many'])(
	'A batch size of %j is refused before anything is sent',
	async (size) => {
		const batching = { batch: { batchSize: `={{ ${JSON.stringify(size)} }}` } };
		const node = lancepilotNode('sendText', { text: 'Hello', options: { batching } });
		const { error } = await runNode(engine, recorder, node);
		expect(error?.message).toBe(`Items per Batch "${size}" is not a whole number from 1`);
		expect(recorder.requests).toHaveLength(0);
	},
);
