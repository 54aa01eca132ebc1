import type { ComparedMessage } from './comparison';

const HEADINGS = ['Service', 'Recipient', 'Kind', 'Content', 'Size', 'SHA-256', 'Status'];

/** A table of all messages, one line each. */
export function messageTable(messages: ComparedMessage[]): string {
	const rows = [HEADINGS, ...messages.map(cells)];
	const widths = HEADINGS.map((_, column) =>
		Math.max(...rows.map((row) => row[column]?.length ?? 0)),
	);
	const lines = rows.map((row) =>
		row
			.map((cell, column) => cell.padEnd(widths[column] ?? 0))
			.join('  ')
			.trimEnd(),
	);
	const rule = widths.map((width) => '-'.repeat(width)).join('  ');
	return [lines[0], rule, ...lines.slice(1)].join('\n');
}

function cells({ expected, message, isSameFile, problems }: ComparedMessage): string[] {
	const { service, recipient, kind, file, sticker, text = '' } = expected;
	const size = message?.file?.size ?? (message?.text && Buffer.byteLength(message.text));
	return [
		service,
		`+${recipient}`,
		kind,
		file?.name ?? sticker ?? shorten(text),
		size ? formatSize(size) : '',
		message?.file ? `${message.file.sha256.slice(0, 12)} ${isSameFile ? 'match' : 'differs'}` : '',
		problems.length === 0 ? 'arrived' : problems.join(', '),
	];
}

/** One line for each message that is not as expected, naming the node that should have sent it. */
export function problemLines(messages: ComparedMessage[]): string[] {
	return messages
		.filter(({ problems }) => problems.length > 0)
		.map(({ expected, problems }) => `${expected.node}: ${problems.join(', ')}`);
}

function shorten(text: string): string {
	return text.length > 32 ? `${text.slice(0, 31)}…` : text;
}

function formatSize(bytes: number): string {
	return bytes < 1000 ? `${bytes} B` : `${(bytes / 1000).toFixed(1)} kB`;
}
