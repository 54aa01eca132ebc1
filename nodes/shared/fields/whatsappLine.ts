/** What marks of Markdown become: one text in front of what they mark, and one behind it. */
export type Marks = Readonly<Record<string, readonly [string, string]>>;

/** What they become in WhatsApp. Source: WhatsApp's FAQ on formatting. */
export const MARKS: Marks = {
	'*': ['_', '_'],
	'**': ['*', '*'],
	'***': ['*_', '_*'],
	_: ['_', '_'],
	__: ['*', '*'],
	___: ['*_', '_*'],
	'~': ['~', '~'],
	'~~': ['~', '~'],
};

const LINE_OF_MARKS = /^[\s*_~-]*$/;
const BULLET = /^([ \t]*)[*+][ \t]+/;

/** Runs of backticks; escaped signs; links; addresses; runs of marks. */
const PART =
	/(`+)|\\([!-/:-@[-`{-~])|!?\[([^[\]]*)\]\(([^()\s]*(?:\([^()\s]*\)[^()\s]*)*)\)|<?(https?:\/\/[^\s<>]+)>?|(\*+|_+|~+)/g;

/** A part of a line: text as it goes out, or a mark that may open or close something. */
interface Part {
	text: string;
	mark?: { canOpen: boolean; canClose: boolean };
}

function markAt(line: string, index: number, text: string): Part {
	// Two units of each, since a letter may be one of two.
	const before = line.slice(Math.max(0, index - 2), index);
	const behind = line.slice(index + text.length, index + text.length + 2);
	// "2*3*4", snake_case and ~5~6 are no marks; two asterisks are, also within a word.
	const isFree = text === '**';
	return {
		text,
		mark: {
			canOpen: /^\S/.test(behind) && (isFree || !/[\p{L}\p{N}]$/u.test(before)),
			canClose: /\S$/.test(before) && (isFree || !/^[\p{L}\p{N}]/u.test(behind)),
		},
	};
}

/** The place behind the next run of as many backticks; undefined where there is none. */
function codeEnd(line: string, fence: string, from: number, unclosed: Set<string>) {
	if (unclosed.has(fence)) return undefined;
	const runs = /`+/g;
	runs.lastIndex = from;
	for (let run = runs.exec(line); run; run = runs.exec(line)) {
		if (run[0] === fence) return runs.lastIndex;
	}
	// Not looked for again, or a line of backticks alone would take for ever.
	unclosed.add(fence);
	return undefined;
}

function partsOf(line: string): Part[] {
	const parts: Part[] = [];
	const unclosed = new Set<string>();
	let end = 0;
	const find = new RegExp(PART);
	for (let found = find.exec(line); found; found = find.exec(line)) {
		const [whole, fence, escaped, label, target, address, mark] = found;
		parts.push({ text: line.slice(end, found.index) });
		end = find.lastIndex;
		if (fence !== undefined) {
			end = codeEnd(line, fence, end, unclosed) ?? end;
			parts.push({ text: line.slice(found.index, end) });
			find.lastIndex = end;
		} else if (mark !== undefined) {
			parts.push(markAt(line, found.index, mark));
		} else if (target !== undefined) {
			const name = label?.trim() ?? '';
			parts.push({ text: name === '' || name === target ? target : `${name}: ${target}` });
		} else {
			parts.push({ text: escaped ?? address ?? whole });
		}
	}
	return [...parts, { text: line.slice(end) }];
}

/** Puts WhatsApp's marks in the place of those that stand in pairs; all others stay. */
function convertMarks(parts: Part[], marks: Marks): void {
	const open: Part[] = [];
	const openOf = new Map<string, number>();
	for (const part of parts) {
		const { text, mark } = part;
		const become = Object.hasOwn(marks, text) ? marks[text] : undefined;
		if (!mark || !become) continue;
		if (mark.canClose && (openOf.get(text) ?? 0) > 0) {
			let opening = open.pop();
			for (; opening && opening.text !== text; opening = open.pop()) {
				openOf.set(opening.text, (openOf.get(opening.text) ?? 1) - 1);
			}
			openOf.set(text, (openOf.get(text) ?? 1) - 1);
			if (opening) opening.text = become[0];
			part.text = become[1];
		} else if (mark.canOpen) {
			open.push(part);
			openOf.set(text, (openOf.get(text) ?? 0) + 1);
		}
	}
}

/** A line, or the part of one, with such marks; what is code or an address stays as it is. */
export function convertLine(line: string, marks: Marks): string {
	if (LINE_OF_MARKS.test(line)) return line;
	const bullet = BULLET.exec(line);
	const parts = partsOf(bullet ? line.slice(bullet[0].length) : line);
	convertMarks(parts, marks);
	return `${bullet ? `${bullet[1]}- ` : ''}${parts.map(({ text }) => text).join('')}`;
}
