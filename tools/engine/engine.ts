import { extname } from 'node:path';
import type { Readable } from 'node:stream';
import type {
	IBinaryData,
	ICredentialDataDecryptedObject,
	INodeCredentialTestResult,
	INodeListSearchResult,
	ResourceMapperFields,
} from 'n8n-workflow';
import { callWebhook, type WebhookCall, type WebhookOutcome } from './callWebhook';
import { loadNodePackage } from './nodePackage';
import { storeBinary } from './older';
import { layOutForm, searchList } from './panel';
import { runWorkflow, type RunRequest, type WorkflowRun } from './runWorkflow';
import { testCredential } from './testCredential';
import { openUserFolder } from './userFolder';

/** n8n's real engine with the nodes of one package, without n8n's server, editor or database. */
export interface Engine {
	/** Puts a file where n8n keeps those of items, and gives what an item holds of it. */
	storeBinary(
		content: Buffer | Readable,
		file: { mimeType: string; fileName?: string },
	): Promise<IBinaryData>;
	run(request: RunRequest): Promise<WorkflowRun>;
	callWebhook(call: WebhookCall): Promise<WebhookOutcome>;
	searchList(search: Parameters<typeof searchList>[1]): Promise<INodeListSearchResult>;
	layOutForm(form: Parameters<typeof layOutForm>[1]): Promise<ResourceMapperFields>;
	testCredential(
		type: string,
		data: ICredentialDataDecryptedObject,
	): Promise<INodeCredentialTestResult>;
	/** Removes what was stored. */
	stop(): Promise<void>;
}

/**
 * Starts the engine with the built package in `packageFolder`.
 * @throws when the package is not built, or an engine is running in this process already.
 */
export async function startEngine({ packageFolder }: { packageFolder: string }): Promise<Engine> {
	const userFolder = await openUserFolder();
	const nodePackage = await loadNodePackage(packageFolder).catch(async (error: unknown) => {
		await userFolder.close();
		throw error;
	});
	let executions = 0;

	return {
		storeBinary: async (content, { mimeType, fileName }) =>
			await storeBinary(userFolder.binaryStore, content, {
				mimeType,
				fileName,
				fileExtension: extname(fileName ?? '').slice(1),
				data: '',
			}),
		run: async (request) => await runWorkflow(nodePackage, String(++executions), request),
		callWebhook: async (call) => await callWebhook(nodePackage, call),
		searchList: async (search) => await searchList(nodePackage, search),
		layOutForm: async (form) => await layOutForm(nodePackage, form),
		testCredential: async (type, data) => await testCredential(nodePackage, type, data),
		stop: async () => await userFolder.close(),
	};
}
