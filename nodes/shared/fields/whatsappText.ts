import type { Marks } from './whatsappLine';
import { MARKS, convertLine } from './whatsappLine';

/** What WhatsApp has in no form, so that a single asterisk means Markdown's italics, not its own bold. */
const ONLY_MARKDOWN = /\*\*(?=\S)|(?<![\p{L}\p{N}_])__(?=\S)|~~(?=\S)|^ {0,3}#{1,6}\s|\]\(\S/mu;

const FENCE = /^ {0,3}(`{3,}|~{3,})[^`\r\u2028\u2029]*\r?$/;
const HEADING = /^ {0,3}#{1,6}[ \t]+(.*)$/;
const TABLE_RULE = /^[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*(?::?-+:?[ \t]*)?$/;

/** A line all in bold, in which nothing else can be. */
function boldLine(line: string, marks: Marks): string {
	const nothing = ['', ''] as const;
	const inside = convertLine(line.trim(), { ...marks, '**': nothing, __: nothing });
	return inside === '' ? '' : `*${inside}*`;
}

const cells = (row: string) =>
	row
		.trim()
		.replace(/^\||\|$/g, '')
		.split('|')
		.map((cell) => cell.trim())
		.join(' | ');

/**
 * A text in Markdown, as language models write it, with WhatsApp's own marks: bold, italic, strike,
 * code, lists; headings in bold, links as text, tables as lines. What is code stays as it is. A text
 * that holds nothing of Markdown alone stays as it is too.
 */
export function whatsappText(markdown: string): string {
	const marks = ONLY_MARKDOWN.test(markdown) ? MARKS : { ...MARKS, '*': ['*', '*'] as const };
	const lines = markdown.split('\n');
	let fence: string | undefined;
	let isTable = false;
	return lines
		.map((line, index) => {
			const mark = FENCE.exec(line)?.[1];
			if (fence !== undefined) {
				const isEnd = mark !== undefined && mark.startsWith(fence) && line.trim() === mark;
				if (isEnd) fence = undefined;
				return isEnd ? '```' : line;
			}
			if (mark !== undefined) {
				fence = mark;
				return '```';
			}
			const isHead = line.includes('|') && TABLE_RULE.test(lines[index + 1] ?? '');
			const isRule = isTable && TABLE_RULE.test(line);
			isTable = isHead || (isTable && line.includes('|'));
			if (isHead) return boldLine(cells(line), marks);
			if (isRule) return undefined;
			if (isTable) return convertLine(cells(line), marks);
			const heading = HEADING.exec(line)?.[1];
			return heading === undefined
				? convertLine(line, marks)
				: boldLine(heading.replace(/[ \t]+#*[ \t]*$/, ''), marks);
		})
		.filter((line) => line !== undefined)
		.join('\n');
}
