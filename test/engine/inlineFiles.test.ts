import type { IBinaryData, INodeExecutionData } from 'n8n-workflow';
import { partsOf } from '../support/multipart';
import { islashNode, lancepilotNode, runNode } from '../support/nodes';
import { engine, recorder, setUpStation } from '../support/station';

setUpStation();

const bytes = Buffer.from('%PDF-1.7 \u0000 offer');
const base64 = bytes.toString('base64');
const parameters = { mediaSource: 'binary' };

/** What a Code node may leave in the place of base64 is not what n8n's types say. */
const itemWith = (data: unknown, more: object = {}): INodeExecutionData => ({
	json: {},
	binary: {
		data: { mimeType: 'application/pdf', fileName: 'offer.pdf', ...more, data } as IBinaryData,
	},
});

describe.each([
	['Lancepilot', lancepilotNode('sendDocument', parameters)],
	['iSlash', islashNode(parameters)],
])('%s', (_, node) => {
	test.each<[string, unknown]>([
		['a data: URL', `data:application/pdf;base64,${base64}`],
		['a buffer as JSON', bytes.toJSON()],
		['a buffer as JSON text', JSON.stringify(bytes)],
		['base64url without padding', bytes.toString('base64url')],
		['base64 on lines', base64.replace(/.{8}/g, '$&\r\n')],
	])('sends the bytes of a file that is in the item as %s', async (__, data) => {
		const { error } = await runNode(engine, recorder, node, [itemWith(data)]);
		expect(error?.message).toBeUndefined();
		const files = recorder.requests
			.flatMap(partsOf)
			.filter(({ headers }) => headers[0]?.includes('filename'));
		expect(files.map(({ content }) => content.equals(bytes))).toEqual([true]);
	});

	test.each<[string, unknown, object]>([
		['plain text', 'Hello Ada', {}],
		['a storage word', 'filesystem-v2', {}],
		['a storage word beside an empty ID', 'database', { id: '' }],
		['an object', { url: 'https://example.com/a.pdf' }, {}],
	])('refuses %s in its place, by field and file', async (__, data, more) => {
		const { error } = await runNode(engine, recorder, node, [itemWith(data, more)]);
		expect(error?.message).toMatch(/^Input Binary Field "offer\.pdf" holds no file: .+$/);
		expect(error?.description).toContain('Make the file with Convert to File');
		expect(recorder.requests).toEqual([]);
	});
});

test('A data: URL says what a file is, where its item does not', async () => {
	const data = `data:image/png;base64,${base64}`;
	const item = itemWith(data, { mimeType: 'application/octet-stream', fileName: undefined });
	await runNode(engine, recorder, lancepilotNode('sendImage', parameters), [item]);
	expect(recorder.requests.flatMap(partsOf).flatMap(({ headers }) => headers)).toEqual([
		'Content-Disposition: form-data; name="file"; filename="image.png"',
		'Content-Type: image/png',
	]);
});
