import type { INodeProperties, INodeType } from 'n8n-workflow';
import { NodeHelpers } from 'n8n-workflow';
import { Islash } from '../../../../nodes/Islash/Islash.node';
import { Lancepilot } from '../../../../nodes/Lancepilot/Lancepilot.node';

const nodes = [new Lancepilot(), new Islash()];

/** All parameters of both nodes, with what n8n shows in their menus. */
const parameters = nodes.flatMap(({ description }) => description.properties);

function shownFor(properties: INodeProperties[], resource: string, operation: string) {
	return properties
		.filter(
			({ type, displayOptions }) =>
				type !== 'hidden' &&
				displayOptions?.show?.resource?.includes(resource) &&
				displayOptions.show.operation?.includes(operation) &&
				// Shown to the builder of an AI agent only.
				!('@tool' in displayOptions.show),
		)
		.map(({ name }) => name);
}

test('Each operation shows its own fields, in the order in which they are filled in', () => {
	const { properties } = new Lancepilot().description;
	expect(shownFor(properties, 'message', 'sendText')).toEqual([
		'workspace',
		'recipient',
		'text',
		'options',
	]);
	expect(shownFor(properties, 'message', 'sendImage')).toEqual([
		'workspace',
		'recipient',
		'mediaSource',
		'binaryPropertyName',
		'mediaUrl',
		'caption',
		'options',
	]);
	expect(shownFor(new Islash().description.properties, 'message', 'send')).toEqual([
		'recipient',
		'text',
		'mediaSource',
		'binaryPropertyName',
		'mediaUrl',
		'sticker',
		'options',
	]);
});

test('A field keeps its own condition beside those of its operation', () => {
	const mediaUrls = parameters.filter(({ name }) => name === 'mediaUrl');
	expect(mediaUrls.length).toBeGreaterThan(0);
	for (const { displayOptions } of mediaUrls) {
		expect(displayOptions?.show).toMatchObject({ mediaSource: ['url'], resource: ['message'] });
	}
});

describe('Where an expression chooses the source of media, n8n shows', () => {
	/** The fields for media that n8n shows, by its own judgement. */
	const mediaFieldsShown = ({ description }: INodeType, operation: string) =>
		description.properties
			.filter(({ name }) => ['binaryPropertyName', 'mediaUrl', 'sticker'].includes(name))
			.filter((property) => {
				const values = { resource: 'message', operation, mediaSource: '={{ $json.source }}' };
				return NodeHelpers.displayParameter(values, property, null, description);
			})
			.map(({ name }) => name);

	test('each field of the operation once, and none of another', () => {
		expect(mediaFieldsShown(new Lancepilot(), 'sendImage')).toEqual([
			'binaryPropertyName',
			'mediaUrl',
		]);
		expect(mediaFieldsShown(new Islash(), 'send')).toEqual([
			'binaryPropertyName',
			'mediaUrl',
			'sticker',
		]);
	});

	test.each(['sendText', 'checkWindow', 'gone'])('none for %s, which has no media', (operation) => {
		expect(mediaFieldsShown(new Lancepilot(), operation)).toEqual([]);
	});
});

describe('The texts of the panel follow the UX guidelines of n8n', () => {
	test('labels are in Title Case', () => {
		// What a notice shows is no label, but whole sentences.
		for (const { displayName } of parameters.filter(({ type }) => type !== 'notice')) {
			expect(displayName).toMatch(
				/^(?:[A-Z]\w*|from|or|of)(?: (?:[A-Z]\w*|from|or|of|\(JSON\)))*$/,
			);
		}
	});

	test('placeholders begin with "e.g."', () => {
		// On a collection, the placeholder is the label of its button.
		const fields = parameters.filter(({ type }) => !/collection$/i.test(type));
		const placeholders = fields.flatMap(({ placeholder, modes = [] }) => [
			placeholder,
			...modes.map((mode) => mode.placeholder),
		]);
		for (const placeholder of placeholders) {
			if (placeholder !== undefined) expect(placeholder).toMatch(/^e\.g\. \S/);
		}
	});

	test('descriptions begin with a capital and do not end with a full stop', () => {
		for (const { description } of parameters) {
			if (description !== undefined) expect(description).toMatch(/^[A-Z].*[^.]$/s);
		}
	});
});

test('Both nodes can be used as tools and name their credential', () => {
	expect(nodes.map(({ description }) => description.usableAsTool)).toEqual([true, true]);
	expect(nodes.map(({ description }) => description.credentials?.[0]?.name)).toEqual([
		'lancepilotApi',
		'islashApi',
	]);
});
