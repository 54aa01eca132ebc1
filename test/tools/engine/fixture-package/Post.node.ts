import type {
	IExecuteFunctions,
	ILoadOptionsFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
} from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

/**
 * Posts a text, or the file of the binary field `data`, once per item. The parameters it reads as
 * strings are declared as strings below.
 */
export class Post implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Post',
		name: 'post',
		group: ['output'],
		version: 1,
		description: 'Posts a text or a file',
		defaults: { name: 'Post' },
		inputs: ['main'],
		outputs: ['main'],
		credentials: [{ name: 'functionApi' }, { name: 'genericApi' }],
		properties: [
			{ displayName: 'URL', name: 'url', type: 'string', default: '', required: true },
			{ displayName: 'Credential', name: 'credential', type: 'string', default: 'functionApi' },
			{ displayName: 'Text', name: 'text', type: 'string', default: '' },
		],
	};

	methods = {
		listSearch: {
			async searchRooms(this: ILoadOptionsFunctions, filter?: string, paginationToken?: string) {
				const room = await this.helpers.httpRequestWithAuthentication.call(this, 'functionApi', {
					url: this.getCurrentNodeParameter('url') as string,
					qs: { filter, page: paginationToken },
					json: true,
				});
				return { results: [{ name: String(room.url), value: 1 }], paginationToken: 'more' };
			},
		},
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const output: INodeExecutionData[] = [];
		for (const [index, item] of this.getInputData().entries()) {
			try {
				const id = item.binary?.data?.id;
				const answer = await this.helpers.httpRequestWithAuthentication.call(
					this,
					this.getNodeParameter('credential', index) as string,
					{
						method: 'POST',
						url: this.getNodeParameter('url', index) as string,
						body: id
							? await this.helpers.getBinaryStream(id)
							: { text: this.getNodeParameter('text', index) },
						json: !id,
					},
				);
				const json = typeof answer === 'string' ? JSON.parse(answer) : answer;
				output.push({ json, pairedItem: { item: index } });
			} catch (cause) {
				const error = new NodeOperationError(this.getNode(), cause as Error, { itemIndex: index });
				if (!this.continueOnFail()) throw error;
				output.push({ json: { error: error.message }, error, pairedItem: { item: index } });
			}
		}
		return [output];
	}
}
