import type { INodeProperties } from 'n8n-workflow';

type Part = NonNullable<INodeProperties['options']>[number];

/** A description, and the example that the field shows while it is empty, or one for each way to type it. */
function described({ type, description = '', placeholder, modes = [] }: INodeProperties): string {
	// Of a collection it is the label of its button.
	if (/collection$/i.test(type)) return description;
	const isWhole = description.endsWith('.');
	const typed = modes.flatMap(({ displayName, placeholder: example }) =>
		example === undefined ? [] : [`${displayName}: ${example}`],
	);
	if (typed.length > 0) return `${description}${isWhole ? '' : '.'} ${typed.join('; ')}`;
	if (placeholder === undefined) return description;
	return isWhole
		? `${description} ${placeholder.replace(/^e/, 'E')}`
		: `${description}, ${placeholder}`;
}

function partWithExamples(part: Part): Part {
	if ('values' in part) return { ...part, values: part.values.map(withExample) };
	return 'type' in part ? withExample(part) : part;
}

/**
 * A field whose description ends with an example of what it takes, also inside a collection. n8n shows a
 * placeholder only in an empty box: whoever leaves the field to a model sees none when describing it, and
 * neither does a model that builds the workflow.
 */
export function withExample(property: INodeProperties): INodeProperties {
	const { options } = property;
	const description = described(property);
	return {
		...property,
		...(description && { description }),
		...(options && { options: options.map(partWithExamples) }),
	};
}
