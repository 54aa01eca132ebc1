import type { NodePackage } from '../../tools/engine/nodePackage';
import type { Contestant, Job } from '../job';
import type { SetUp, SetUpNode } from './contestant';
import { barePipe, helperLoop } from './floors';
import { httpRequest } from './httpRequest';
import { lancepilot } from './lancepilot';
import { withoutLedger } from './withoutLedger';

/**
 * Sets a contestant up for a job.
 * @param requireFromN8n gives modules of n8n-nodes-base
 */
export async function setUpContestant(
	{ contestant, fileSize, batchSize }: Job,
	baseUrl: string,
	nodePackage: NodePackage,
	requireFromN8n: (path: string) => unknown,
): Promise<SetUpNode> {
	const setUp: SetUp = { baseUrl, sends: fileSize === undefined ? 'texts' : 'files', batchSize };
	const type = nodePackage.nodeType('n8n-nodes-lancepilot-islash.lancepilot');
	const setUps: Record<Contestant, () => SetUpNode | Promise<SetUpNode>> = {
		lancepilot: () => lancepilot(type, setUp),
		withoutLedger: async () => lancepilot(await withoutLedger(), setUp),
		httpRequest: () => httpRequest(requireFromN8n, setUp),
		barePipe: () => barePipe(setUp),
		helperLoop: () => helperLoop(setUp),
	};
	return await setUps[contestant]();
}
