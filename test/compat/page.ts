import { CHECKS } from './checks';
import { SENDERS } from './senders';
import { LISTENERS, TRIGGER_CHECKS } from './triggerChecks';
import type { Version } from './versions';

/** A version and whether all checks held on it. */
export interface Outcome {
	version: Version;
	held: number;
	failed: number;
}

const row = ({ version: { n8n, core, obstacle }, held, failed }: Outcome) =>
	`| ${n8n} | ${core} | ${obstacle ?? (failed === 0 ? `all ${held} checks hold` : `${failed} checks fail`)} |`;

const names = (all: readonly { name: string }[]) => all.map(({ name }) => name).join(' and ');
const list = (checks: Readonly<Record<string, unknown>>) =>
	Object.keys(checks)
		.map((name) => `- ${name}`)
		.join('\n');

/** The page on the versions of n8n that the package was run on. */
export function compatibilityPage(outcomes: readonly Outcome[]): string {
	const oldest = outcomes.find(({ version }) => !version.obstacle)?.version.n8n ?? '';
	return `# Versions of n8n

Written by \`npm run test:compat\`, on Node.js ${process.version}. The oldest n8n that this package is
known to run on is **${oldest}**.

The command installs the engine of each version (\`n8n-core\` and its \`n8n-workflow\`), loads the
built package with that version's own loader, and runs workflows against a server on this computer.
A file is compared by SHA-256, a message must arrive once, and the service's words must come out where
n8n shows them. What is checked, for ${names(SENDERS)}:

${list(CHECKS)}

For ${names(LISTENERS)}, each called as n8n calls it once a request has come:

${list(TRIGGER_CHECKS)}

| n8n | n8n-core | result |
| --- | --- | --- |
${outcomes.map(row).join('\n')}

n8n 1.113 to 2.30 do not tell a node whether there was a connection yet when a request got no answer,
only a code. Where that leaves it open, a message counts as one that may have been delivered, and is
not sent again.

Only the engine was run, neither the editor nor the server that takes the calls of a trigger: panels,
searchable lists, credential tests and calls over HTTP are tested with the newest version. Versions
between the rows were not run.
`;
}
