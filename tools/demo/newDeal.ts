import type { INodeExecutionData } from 'n8n-workflow';
import type { Engine } from '../engine/engine';
import type { ExpectedMessage } from './comparison';
import type { SampleFiles } from './sampleFiles';

const deal = {
	deal: 'mainsail and jib',
	amount: '€3,060.00',
	customer: { name: 'Grace Wong', phone: '+852 9000 0001' },
	sales: { name: 'Ada Example', phone: '+1 (500) 555-0199' },
};

/** The item that the workflow starts with: fields, and the files in n8n's own store. */
export async function newDealItem(engine: Engine, files: SampleFiles): Promise<INodeExecutionData> {
	const store = async ({ content, mimeType, name }: SampleFiles['photo']) =>
		await engine.storeBinary(content, { mimeType, fileName: name });
	return {
		json: deal,
		binary: {
			photo: await store(files.photo),
			invoice: await store(files.invoice),
			voiceNote: await store(files.voiceNote),
			clip: await store(files.clip),
		},
	};
}

/** What workflow.json makes of that item, one message per node. */
export function expectedMessages(files: SampleFiles): ExpectedMessage[] {
	const sales = '15005550199';
	const customer = '85290000001';
	return [
		{
			node: 'Notify Sales',
			service: 'Lancepilot',
			recipient: sales,
			kind: 'text',
			text: 'New deal: mainsail and jib for Grace Wong, €3,060.00.',
		},
		{
			node: 'Picture for Sales',
			service: 'Lancepilot',
			recipient: sales,
			kind: 'image',
			text: 'mainsail and jib',
			file: files.photo,
		},
		{
			node: 'Invoice',
			service: 'Lancepilot',
			recipient: customer,
			kind: 'document',
			file: files.invoice,
		},
		{
			node: 'Voice Note',
			service: 'Lancepilot',
			recipient: customer,
			kind: 'audio',
			file: files.voiceNote,
		},
		{
			node: 'Video',
			service: 'Lancepilot',
			recipient: customer,
			kind: 'video',
			text: 'See you on the water, Grace Wong!',
			file: files.clip,
		},
		{
			node: 'Order Confirmation',
			service: 'iSlash',
			recipient: customer,
			kind: 'image',
			text: 'Hello Grace Wong, your order is confirmed: mainsail and jib.',
			file: files.photo,
		},
		{
			node: 'Thank-You Sticker',
			service: 'iSlash',
			recipient: customer,
			kind: 'sticker',
			sticker: 'heart',
		},
	];
}
