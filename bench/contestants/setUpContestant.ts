import type { NodePackage } from '../../tools/engine/nodePackage';
import type { Contestant, Job } from '../job';
import type { SetUp, SetUpNode } from './contestant';
import { bareHelper, bareHelperWithExpressions, barePipe } from './floors';
import { lancepilot, withoutLedger } from './lancepilot';
import { httpRequest, whatsApp } from './n8nNodes';

/**
 * Sets a contestant up for a job.
 * @param requireFromN8n gives modules of n8n-nodes-base
 */
export function setUpContestant(
	{ contestant, fileSize, batchSize }: Job,
	baseUrl: string,
	nodePackage: NodePackage,
	requireFromN8n: (path: string) => unknown,
): SetUpNode {
	const setUp: SetUp = { baseUrl, sends: fileSize === undefined ? 'texts' : 'files', batchSize };
	const type = nodePackage.nodeType('n8n-nodes-lancepilot-islash.lancepilot');
	const setUps: Record<Contestant, () => SetUpNode> = {
		lancepilot: () => lancepilot(type, setUp),
		withoutLedger: () => withoutLedger(type, setUp),
		httpRequest: () => httpRequest(requireFromN8n, setUp),
		whatsApp: () => whatsApp(requireFromN8n, setUp),
		barePipe: () => barePipe(setUp),
		bareHelper: () => bareHelper(setUp),
		bareHelperWithExpressions: () => bareHelperWithExpressions(setUp),
	};
	return setUps[contestant]();
}
