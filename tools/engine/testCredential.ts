import type {
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	IDataObject,
	INodeCredentialTestResult,
	INodeType,
} from 'n8n-workflow';
import { CredentialsHelper } from './credentialsHelper';
import { n8nCore, n8nWorkflow } from './n8n';
import { nodeTypesOf, type NodePackage } from './nodePackage';
import { createTemporaryNode } from './temporaryNode';

/**
 * Runs a credential's `test` as n8n does when the user saves it: through a temporary node whose
 * only field routes the test request (n8n `credentials-tester.service.ts`).
 */
export async function testCredential(
	nodePackage: NodePackage,
	type: string,
	data: ICredentialDataDecryptedObject,
): Promise<INodeCredentialTestResult> {
	const { test } = nodePackage.credentialType(type);
	if (!test) return { status: 'Error', message: 'No testing function found for this credential.' };
	try {
		return judgeAnswer(test, await sendTestRequest(nodePackage, type, data, test));
	} catch (error) {
		return judgeFailure(test, error);
	}
}

/** Of what n8n throws, the part that it words the result from; `cause` is the HTTP client's error. */
interface RequestError {
	message: string;
	cause?: { code?: string; response?: { status: number; statusText: string } };
}

async function sendTestRequest(
	nodePackage: NodePackage,
	type: string,
	data: ICredentialDataDecryptedObject,
	{ request }: ICredentialTestRequest,
): Promise<IDataObject> {
	const credentialsHelper = new CredentialsHelper(nodePackage, { [type]: data });
	const testNodeType: INodeType = {
		description: {
			displayName: 'Temporary',
			name: 'n8n-nodes-base.noOp',
			group: ['transform'],
			version: 1,
			description: '',
			defaults: {},
			inputs: ['main'],
			outputs: ['main'],
			credentials: [{ name: type, required: true }],
			properties: [
				{ displayName: 'Temp', name: 'temp', type: 'string', routing: { request }, default: '' },
			],
		},
	};
	const { name } = testNodeType.description;
	const { node, workflow, additionalData } = createTemporaryNode(
		{ type: name, typeVersion: 1, parameters: {} },
		[type],
		nodeTypesOf(nodePackage, { [name]: testNodeType }),
		credentialsHelper,
	);
	const context = new n8nCore.ExecuteContext(
		workflow,
		node,
		additionalData,
		'internal',
		n8nWorkflow.createEmptyRunExecutionData(),
		0,
		[],
		{ main: [[{ json: {} }]] },
		{ node, data: {}, source: null },
		[],
	);
	const answer = await new n8nCore.RoutingNode(context, testNodeType, {
		id: type,
		name: type,
		type,
		data: credentialsHelper.withDefaults(type, data),
	}).runNode();
	return answer?.[0]?.[0]?.json ?? {};
}

function judgeAnswer(
	{ rules }: ICredentialTestRequest,
	answer: IDataObject,
): INodeCredentialTestResult {
	for (const rule of rules ?? []) {
		if (rule.type !== 'responseSuccessBody') continue;
		const { key, message } = rule.properties;
		if (valueAt(answer, key) === rule.properties.value) return { status: 'Error', message };
	}
	return { status: 'OK', message: 'Connection successful!' };
}

function judgeFailure(
	{ rules }: ICredentialTestRequest,
	error: unknown,
): INodeCredentialTestResult {
	// n8n's request helpers throw nothing else.
	const { message, cause } = error as RequestError;
	if (!cause?.response) return { status: 'Error', message: cause?.code ?? message };

	const { status, statusText } = cause.response;
	for (const rule of rules ?? []) {
		if (rule.type === 'responseCode' && rule.properties.value === status) {
			return { status: 'Error', message: rule.properties.message };
		}
	}
	return { status: 'Error', message: statusText || `Received HTTP status code: ${status}` };
}

function valueAt(data: unknown, path: string): unknown {
	return path.split('.').reduce<unknown>((value, key) => {
		return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
	}, data);
}
