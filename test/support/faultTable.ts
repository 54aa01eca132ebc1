import { COUNT, MODES, type Cell, type Observation } from './faultRun';
import { FAULTS, type Fault } from './faults';
import { formatted, markdownTable } from './markdown';

/** A cell of the matrix and what came of it. */
export interface Finding {
	cell: Cell;
	observation: Observation;
}

/** Whether a message leaves open if something was delivered. */
export const leavesDoubt = (message: string): boolean =>
	message.includes('may have been delivered');

function summary({ cell, observation }: Finding): string {
	const delivered = observation.deliveries[cell.item] ?? 0;
	const message = observation.errors[cell.item];
	if (message === undefined) return String(delivered);
	return `${delivered}, ${leavesDoubt(message) ? 'in doubt' : 'error'}`;
}

/** All that is said of these findings; one text where they agree. */
const agreed = (texts: string[]) => [...new Set(texts)].join(' or ');

function cellText(findings: Finding[]): string {
	const [passing, lasting] = [false, true].map((lasts) =>
		agreed(findings.filter(({ cell }) => cell.lasts === lasts).map(summary)),
	);
	if (!passing || !lasting || passing === lasting) return passing || lasting || '';
	return `${passing}; while it lasts ${lasting}`;
}

function row(fault: Fault, all: Finding[]): string[] {
	const findings = all.filter(({ cell }) => cell.fault === fault);
	const cells = MODES.map((mode) => cellText(findings.filter(({ cell }) => cell.mode === mode)));
	const messages = findings.flatMap(({ observation }) => Object.values(observation.errors));
	return [fault.name, ...cells, agreed(messages)];
}

/** The fault matrix as a page, laid out as Prettier wants it. */
export function faultPage(findings: Finding[]): string {
	const header = ['What happens', ...MODES.map(({ name }) => name), 'What the user reads'];
	const page = `# What happens to a message on a bad day

Written by \`test/engine/faultMatrix.test.ts\`, from ${findings.length} runs of ${COUNT} items through n8n's
engine, against a server that counts what it delivers. Each fault strikes the first, a middle and
the last item, as a text and as a file. A host name that does not resolve and a TLS failure strike
all items.

The number says how often the server delivered the struck message:

- **1**: once, and the run ends well.
- **0, error**: not at all, and the run says so.
- **1, in doubt**: once, but no answer says so. The run reports it and never sends it again.
- **0, in doubt**: not at all, but the node cannot know that. The run reports it and never sends it
  again.

"While it lasts" is for a fault that outlasts every try; the other result is for one that passes
after the first. For a wrong address, the Retry button is pressed after somebody has corrected it.

No item was delivered twice in any run. The items before the struck one were delivered once, and
those after it too where the run got that far: always with Continue On Fail.

${markdownTable(
	header,
	FAULTS.map((fault) => row(fault, findings)),
)}
`;
	return formatted(page);
}
