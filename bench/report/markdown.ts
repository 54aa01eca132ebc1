import type { Section, Target } from './section';

/** A table in Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
	const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** The targets of all sections. */
export function targetTable(targets: readonly Target[]): string {
	return table(
		['what', 'target', 'measured', ''],
		targets.map(({ what, limit, measured, isMet }) => [
			what,
			limit,
			measured,
			isMet ? 'met' : '**missed**',
		]),
	);
}

/** One section with its heading. */
export function sectionText({ title, notes, head, rows }: Section): string {
	return [`## ${title}`, ...notes, table(head, rows)].join('\n\n');
}
