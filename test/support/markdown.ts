import { execFileSync } from 'node:child_process';

/** A Markdown table. */
export function markdownTable(head: readonly string[], rows: readonly string[][]): string {
	const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A page as Prettier lays it out. */
export function formatted(page: string): string {
	// Prettier's own API loads modules in a way that jest does not allow.
	const prettier = require.resolve('prettier/bin/prettier.cjs');
	return execFileSync(process.execPath, [prettier, '--stdin-filepath', 'page.md'], {
		input: page,
		encoding: 'utf8',
	});
}
