import type { INode } from 'n8n-workflow';
import { islashNode, lancepilotNode, locator } from '../../../support/nodes';

const phone = '={{ $json.phone }}';
const file = { mediaSource: 'binary', binaryPropertyName: 'file' };
// `withCredentials` puts those of the n8n in their place.
const lancepilotApi = { lancepilotApi: { id: null, name: '' } };
const islashApi = { islashApi: { id: null, name: '' } };

/** More parameters, and settings, of a node that sends. */
type More = [parameters?: INode['parameters'], settings?: Partial<INode>];

export const lancepilotText = (...[parameters, settings]: More): INode =>
	lancepilotNode(
		'sendText',
		{ recipient: locator('phoneNumber', phone), text: 'Hello', ...parameters },
		{ credentials: lancepilotApi, ...settings },
	);

export const lancepilotDocument = (...[parameters, settings]: More): INode =>
	lancepilotNode(
		'sendDocument',
		{ recipient: locator('phoneNumber', phone), ...file, ...parameters },
		{ credentials: lancepilotApi, ...settings },
	);

export const islashText = (...[parameters, settings]: More): INode =>
	islashNode(
		{ recipient: phone, text: 'Hello', ...parameters },
		{ credentials: islashApi, ...settings },
	);

export const islashFile = (...[parameters, settings]: More): INode =>
	islashText({ ...file, ...parameters }, settings);
