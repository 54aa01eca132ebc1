import { fieldsOf, partsOf } from '../support/multipart';
import { islashNode, lancepilotNode, runNode } from '../support/nodes';
import { json } from '../support/recorder';
import { engine, recorder, setUpStation } from '../support/station';

setUpStation();

const PHOTO = 'https://files.example.com/photo.jpg';
const picture = Buffer.from('a picture');
const binary = {
	data: { data: picture.toString('base64'), mimeType: 'image/png', fileName: 'photo.png' },
};

describe('An expression may choose the source of media, with the field of the other left empty', () => {
	const parameters = {
		fromUrl: { mediaSource: '={{ "url" }}', mediaUrl: PHOTO, binaryPropertyName: '' },
		fromInput: { mediaSource: '={{ "binary" }}', binaryPropertyName: 'data', mediaUrl: '' },
	};

	test('Lancepilot: a URL', async () => {
		const { error } = await runNode(
			engine,
			recorder,
			lancepilotNode('sendImage', parameters.fromUrl),
		);
		expect(error?.message).toBeUndefined();
		expect(recorder.requests.map(({ body }) => JSON.parse(body.toString()))).toEqual([
			{ file: PHOTO },
		]);
	});

	test('iSlash: a URL', async () => {
		const { error } = await runNode(engine, recorder, islashNode(parameters.fromUrl));
		expect(error?.message).toBeUndefined();
		expect(recorder.requests.map(fieldsOf)).toEqual([
			{ identity: '85256872847', file_url: PHOTO, session: 's3ss-key' },
		]);
	});

	test.each([
		['Lancepilot', lancepilotNode('sendImage', parameters.fromInput)],
		['iSlash', islashNode(parameters.fromInput)],
	])('%s: a file', async (_, node) => {
		const { error } = await runNode(engine, recorder, node, [{ json: {}, binary }]);
		expect(error?.message).toBeUndefined();
		const files = recorder.requests
			.flatMap(partsOf)
			.filter(({ headers }) => headers[0]?.includes('filename'));
		expect(files.map(({ content }) => content.toString())).toEqual(['a picture']);
	});
});

test('An expression may choose the source for each item', async () => {
	const items = [
		{ json: { text: 'with', photo: PHOTO } },
		{ json: { text: 'without' } },
		{ json: { text: 'uploaded', upload: true }, binary },
	];
	const node = islashNode({
		text: '={{ $json.text }}',
		mediaSource: '={{ $json.photo ? "url" : $json.upload ? "binary" : "none" }}',
		mediaUrl: '={{ $json.photo }}',
		binaryPropertyName: 'data',
	});
	const { error } = await runNode(engine, recorder, node, items);
	expect(error?.message).toBeUndefined();
	const common = { identity: '85256872847', session: 's3ss-key' };
	expect(recorder.requests.map(fieldsOf)).toEqual([
		{ ...common, text: 'with', file_url: PHOTO },
		{ ...common, text: 'without' },
		{ ...common, text: 'uploaded' },
	]);
	expect(recorder.requests.map(({ body }) => body.includes(picture))).toEqual([false, false, true]);
});

test.each([
	['Lancepilot', lancepilotNode('sendImage', { mediaSource: 'url', mediaUrl: '={{ $json.url }}' })],
	['iSlash', islashNode({ mediaSource: 'url', mediaUrl: '={{ $json.url }}' })],
])('%s: what stands at a URL is handed on as the URL and never fetched', async (_, node) => {
	const url = `${recorder.url}/photo.jpg`;
	const { error } = await runNode(engine, recorder, node, [{ json: { url } }]);
	expect(error?.message).toBeUndefined();
	expect(recorder.requests.map(({ method }) => method)).toEqual(['POST']);
	expect(recorder.requests[0]?.body.includes('/photo.jpg')).toBe(true);
});

test.each(['={{ $json.none }}', '={{ null }}', ''])(
	'Where the source is left blank (%j), iSlash sends the text alone',
	async (mediaSource) => {
		const { error } = await runNode(engine, recorder, islashNode({ text: 'Hi', mediaSource }));
		expect(error).toBeUndefined();
		expect(recorder.requests).toHaveLength(1);
	},
);

const urlNodes = (mediaUrl: string) =>
	[
		['Lancepilot', lancepilotNode('sendImage', { mediaSource: 'url', mediaUrl })],
		['iSlash', islashNode({ mediaSource: 'url', mediaUrl })],
	] as const;

test.each(urlNodes('=\u200b https://files.example.com/my photo.jpg\n'))(
	'%s: an address goes out without what pasting brought along',
	async (_, node) => {
		const { error } = await runNode(engine, recorder, node);
		expect(error?.message).toBeUndefined();
		const sent = recorder.requests[0]?.body.toString();
		expect(sent).toMatch(/["\n]https:\/\/files\.example\.com\/my%20photo\.jpg["\r]/);
	},
);

test.each(urlNodes(`${PHOTO}\n${PHOTO}`))('%s: two addresses are refused', async (_, node) => {
	const { error } = await runNode(engine, recorder, node);
	expect(error?.message).toContain('holds more than one address');
	expect(recorder.requests).toEqual([]);
});

describe.each([
	['http://192.168.1.20/photo.jpg', 'which only your own network can reach'],
	['https://www.dropbox.com/s/1a2b/photo.jpg?dl=0', 'is a page of Dropbox that shows the file'],
])('An address that a service can hardly download (%s)', (mediaUrl, advice) => {
	test.each(urlNodes(mediaUrl))('%s: a refusal says so', async (_, node) => {
		recorder.answerWith(json(422, { message: 'The file could not be downloaded.' }));
		const { error } = await runNode(engine, recorder, node);
		expect(error?.description).toContain(advice);
	});
});

const PAGE = 'https://www.dropbox.com/s/1a2b/photo.jpg?dl=0';

test.each(urlNodes(PAGE))('%s: a page instead of a file is sent, with a hint', async (_, node) => {
	const { error, hints } = await runNode(engine, recorder, node);
	expect(error).toBeUndefined();
	expect(recorder.requests).toHaveLength(1);
	expect(hints).toEqual([
		{
			message: expect.stringMatching(/^Item 1 may arrive without the file, .* a page of Dropbox/),
			type: 'warning',
			location: 'outputPane',
		},
	]);
});

test.each(urlNodes('http://localhost:5678/photo.jpg'))(
	'%s: a private address needs no hint where the service stands in the same network',
	async (_, node) => {
		const { error, hints } = await runNode(engine, recorder, node);
		expect(error).toBeUndefined();
		expect(hints).toEqual([]);
	},
);
