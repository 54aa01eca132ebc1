import type { IDataObject, INode, INodeType } from 'n8n-workflow';

/** Full name of the type of the first node. */
export const START_TYPE = 'compat.start';

/** An item that Start puts out. */
export interface StartItem {
	json: IDataObject;
	/** Content of its file in the binary field `data`. */
	file?: Buffer;
}

export const startNode: INode = {
	id: 'start',
	name: 'Start',
	type: START_TYPE,
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};

/** A node that makes items with files the way every node does, through n8n's helpers. */
export const startType = (items: readonly StartItem[]): INodeType => ({
	description: {
		displayName: 'Start',
		name: 'start',
		group: ['transform'],
		version: 1,
		description: 'Puts out the items of a check',
		defaults: { name: 'Start' },
		inputs: ['main'],
		outputs: ['main'],
		properties: [],
	},
	async execute() {
		const output = items.map(async ({ json, file }, item) => ({
			json,
			...(file && {
				binary: {
					data: await this.helpers.prepareBinaryData(file, 'offer.pdf', 'application/pdf'),
				},
			}),
			pairedItem: { item },
		}));
		return [await Promise.all(output)];
	},
});
