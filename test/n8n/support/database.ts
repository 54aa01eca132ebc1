import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { OwnN8n } from './ownN8n';

/** Runs each line as SQL and writes a line back; on the Node of n8n, since older ones have no SQLite. */
const PROGRAM = `
	const { DatabaseSync } = require('node:sqlite');
	const database = new DatabaseSync(process.argv[1], { timeout: 30000 });
	require('node:readline').createInterface({ input: process.stdin }).on('line', (sql) => {
		database.exec(sql);
		console.log('done');
	});
`;

const STEPS = {
	/** Works for a second or two: longer than a call that hangs up, shorter than a copy waits. */
	wait: `(WITH RECURSIVE steps(step) AS
		(SELECT 1 UNION ALL SELECT step + 1 FROM steps WHERE step < 5000000) SELECT count(*) FROM steps)`,
	refuse: "RAISE(ABORT, 'disk full')",
};

/** The database of an n8n that runs, open beside it. */
export function openDatabase({ node, userFolder }: Pick<OwnN8n, 'node' | 'userFolder'>) {
	const file = join(userFolder, '.n8n/database.sqlite');
	const child = spawn(node, ['--eval', PROGRAM, file], { stdio: ['pipe', 'pipe', 'inherit'] });
	const gone = once(child, 'exit');
	const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
	const run = async (sql: string) => {
		child.stdin.write(`${sql.replaceAll('\n', ' ')}\n`);
		if ((await answers.next()).done) throw new Error(`The database did not take: ${sql}`);
	};
	return {
		/** What the database does from now on before it stores a new execution: nothing, by default. */
		beforeExecution: async (...steps: (keyof typeof STEPS)[]) => {
			await run('DROP TRIGGER IF EXISTS beforeExecution');
			if (steps.length === 0) return;
			const program = steps.map((step) => `SELECT ${STEPS[step]};`).join(' ');
			await run(
				`CREATE TRIGGER beforeExecution BEFORE INSERT ON execution_entity BEGIN ${program} END`,
			);
		},
		close: async () => {
			child.stdin.end();
			await gone;
		},
	};
}

/** The database of an n8n that runs. */
export type Database = ReturnType<typeof openDatabase>;
