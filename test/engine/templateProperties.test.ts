import fc from 'fast-check';
import { lancepilotNode, locator, runNode } from '../support/nodes';
import { anyTemplateText } from '../support/arbitraries';
import { fieldsOf } from '../support/multipart';
import { engine, recorder, setUpStation } from '../support/station';

setUpStation();

const texts = fc.array(fc.tuple(anyTemplateText, anyTemplateText), { minLength: 1, maxLength: 30 });

/** A node that fills two places of a body from each item. */
const node = (more = {}, marks: string[] = []) =>
	lancepilotNode('sendTemplate', {
		template: locator('id', '4821'),
		templateVariables: {
			mappingMode: 'defineBelow',
			value: { body_1: '={{ $json.one }}', body_2: '={{ $json.two }}' },
			schema: ['body_1', 'body_2', 'form_of_4821', ...marks].map((id) => ({
				...{ id, displayName: id, type: 'string' },
				...{ required: id.startsWith('body'), display: true, defaultMatch: false },
			})),
		},
		...more,
	});

const itemsOf = (pairs: [string, string][]) => pairs.map(([one, two]) => ({ json: { one, two } }));

test('Whatever the variables of a template hold, each arrives as it was given', async () => {
	const property = fc.asyncProperty(texts, async (pairs) => {
		recorder.reset();
		const { error } = await runNode(engine, recorder, node(), itemsOf(pairs));
		expect(error?.message).toBeUndefined();
		const arrived = recorder.requests.map(({ body }) => JSON.parse(body.toString()));
		expect(arrived).toEqual(
			pairs.map((variables) => ({
				template_id: 4821,
				template_data: { body: { variables } },
			})),
		);
	});
	await fc.assert(property, { numRuns: 20, interruptAfterTimeLimit: 15_000 });
});

test('So does it beside an upload', async () => {
	const picture = { mimeType: 'image/png', fileName: 'a.png' };
	const data = await engine.storeBinary(Buffer.from('picture'), picture);
	const property = fc.asyncProperty(texts, async (pairs) => {
		recorder.reset();
		const items = itemsOf(pairs).map((item) => ({ ...item, binary: { data } }));
		const { error } = await runNode(
			engine,
			recorder,
			node({ mediaSource: 'binary' }, ['header_image']),
			items,
		);
		expect(error?.message).toBeUndefined();
		expect(recorder.requests.map(fieldsOf)).toEqual(
			pairs.map(([one, two]) => ({
				template_id: '4821',
				'template_data[body][variables][0]': one,
				'template_data[body][variables][1]': two,
			})),
		);
	});
	await fc.assert(property, { numRuns: 20, interruptAfterTimeLimit: 15_000 });
});
