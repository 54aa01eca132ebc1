import type {
	ICredentialDataDecryptedObject,
	ICredentials,
	IHttpRequestOptions,
	INode,
	INodeCredentialsDetails,
	INodeParameters,
	INodeProperties,
	IRequestOptionsSimplified,
	IWorkflowExecuteAdditionalData,
	Workflow,
} from 'n8n-workflow';
import { n8nWorkflow } from './n8n';
import type { NodePackage } from './nodePackage';
import { signRequest } from './signRequest';

/** What a user filled in, by credential type. */
export type CredentialData = Record<string, ICredentialDataDecryptedObject>;

/**
 * Gives nodes the credentials of one run and puts them on requests the way n8n's own helper does
 * (n8n `packages/cli/src/credentials-helper.ts`), with no database behind it.
 */
export class CredentialsHelper extends n8nWorkflow.ICredentialsHelper {
	constructor(
		private readonly nodePackage: NodePackage,
		private readonly credentials: CredentialData,
	) {
		super();
	}

	/** @throws when the run was given no credential of this type. */
	override async getDecrypted(
		_additionalData: IWorkflowExecuteAdditionalData,
		_nodeCredentials: INodeCredentialsDetails,
		type: string,
	): Promise<ICredentialDataDecryptedObject> {
		const data = this.credentials[type];
		if (!data) throw new Error(`No credential of type "${type}" was given to the run`);
		return this.withDefaults(type, data);
	}

	/** The data with the default of every field that the user left out. */
	withDefaults(type: string, data: ICredentialDataDecryptedObject): ICredentialDataDecryptedObject {
		// Both types are JSON values by field name; n8n makes the same two assertions.
		return n8nWorkflow.NodeHelpers.getNodeParameters(
			this.getCredentialsProperties(type),
			data as INodeParameters,
			true,
			false,
			null,
			null,
		) as ICredentialDataDecryptedObject;
	}

	override async authenticate(
		credentials: ICredentialDataDecryptedObject,
		typeName: string,
		requestOptions: IHttpRequestOptions | IRequestOptionsSimplified,
		workflow?: Workflow,
		node?: INode,
	): Promise<IHttpRequestOptions> {
		// Nodes reach this with IHttpRequestOptions; the other form is of the deprecated helpers.
		const options = requestOptions as IHttpRequestOptions;
		const { authenticate } = this.nodePackage.credentialType(typeName);
		if (!authenticate) return options;
		if (typeof authenticate === 'function') return await authenticate(credentials, options);
		if (!workflow || !node) throw new Error('Generic authentication needs a workflow and a node');

		signRequest(options, authenticate, credentials, workflow, node);
		return options;
	}

	override getCredentialsProperties(type: string): INodeProperties[] {
		const properties: INodeProperties[] = [];
		for (const parent of [...this.getParentTypes(type), type]) {
			n8nWorkflow.NodeHelpers.mergeNodeProperties(
				properties,
				this.nodePackage.credentialType(parent).properties,
			);
		}
		return properties;
	}

	override getParentTypes(name: string): string[] {
		const parents = this.nodePackage.credentialType(name).extends ?? [];
		return parents.flatMap((parent) => [...this.getParentTypes(parent), parent]);
	}

	override isCredentialUsableByNode(): boolean {
		return true;
	}

	// No credential here has a token that expires, so nothing is ever fetched or written back.
	override async preAuthentication(): Promise<undefined> {}

	override async runPreAuthentication(): Promise<undefined> {}

	override async getCredentials(): Promise<ICredentials> {
		throw new Error('There are no stored credentials in this engine');
	}

	override async updateCredentials(): Promise<void> {
		throw new Error('There are no stored credentials in this engine');
	}

	override async updateCredentialsOauthTokenData(): Promise<void> {
		throw new Error('There are no stored credentials in this engine');
	}
}
