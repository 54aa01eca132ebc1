/** What each item of a run holds for them. */
export const tags = ['c', 'a', 'b'];

/** Expressions that change the item, where they are given the item itself and no copy of it. */
export const changing = [
	'$json.tags.pop()',
	'$json.tags.shift()',
	'$json.tags.splice(0, 1)',
	'$json.tags.sort()',
	'$json.tags.push("seen")',
	'Object.assign($json, { seen: true }).seen',
	'delete $json.tags',
];

/** The people whom the run with this expression sends a message. */
export const peopleOf = (expression: number): string[] =>
	[0, 1, 2].map((person) => `4420794609${expression}${person}`);
