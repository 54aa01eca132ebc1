import { cpus, release, totalmem, type } from 'node:os';
import type { Section, Target } from './section';

/** What the numbers hold for. */
export interface Circumstances {
	date: Date;
	isQuick: boolean;
	/** Names and versions, e.g. "n8n 2.41.1". */
	versions: string[];
}

/** A table in Markdown. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
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

function machine(): string {
	const [first] = cpus();
	const gigabytes = Math.round(totalmem() / 1024 ** 3);
	return `${cpus().length} x ${first?.model.trim() ?? 'unknown processor'}, ${gigabytes} GB, ${type()} ${release()}`;
}

/** The results page, in Markdown. */
export function resultsPage(sections: readonly Section[], circumstances: Circumstances): string {
	const { date, isQuick, versions } = circumstances;
	const command = isQuick ? 'npm run bench -- --quick' : 'npm run bench';
	return [
		'# Bench',
		`Made by \`${command}\` on ${date.toISOString().slice(0, 10)}; not edited by hand. ${versions.join(', ')}. ${machine()}.`,
		'All that is compared ran side by side, in rounds that took turns, against a server in another process of the same machine. Numbers are the median of the rounds, with the lowest and the highest in brackets. Ratios are taken within a round; the median counts.',
		'## Targets',
		targetTable(sections.flatMap(({ targets }) => targets)),
		'![Memory for one upload by the size of its file](../docs/memory.svg)',
		...sections.map(sectionText),
	].join('\n\n');
}
