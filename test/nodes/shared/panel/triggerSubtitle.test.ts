import type { NodeParameterValueType } from 'n8n-workflow';
import { IslashTrigger } from '../../../../nodes/Islash/IslashTrigger.node';
import { LancepilotTrigger } from '../../../../nodes/Lancepilot/LancepilotTrigger.node';
import { subtitleOf } from '../../../support/subtitle';

const TYPES = { Lancepilot: new LancepilotTrigger(), iSlash: new IslashTrigger() };

test.each<[keyof typeof TYPES, NodeParameterValueType, string]>([
	['Lancepilot', ['messageReceived'], 'Message Received'],
	['Lancepilot', ['messageSentByApi'], 'Message Sent Through API'],
	[
		'iSlash',
		['messageReceived', 'statusDelivered', 'statusFailed'],
		'Message Received, Message Delivered, Message Failed',
	],
	['iSlash', [], ''],
	['iSlash', '', ''],
	['iSlash', ['noSuchEvent'], ''],
	['iSlash', '={{ ["statusRead", "unknown"] }}', 'Message Read, Unknown Event'],
	['iSlash', '={{ "statusRead" }}', 'Message Read'],
	['iSlash', '={{ [] }}', ''],
	['iSlash', '={{ null }}', ''],
	['iSlash', '={{ 7 }}', ''],
	['iSlash', '={{ $json.events }}', ''],
	['iSlash', '={{ $("Nobody").item.json.events }}', ''],
	['iSlash', '={{ this is none }}', ''],
])('%s: the canvas says of the events %j "%s"', (type, events, words) => {
	expect(subtitleOf(TYPES[type], { events })).toBe(words);
});

test.each(['Lancepilot', 'iSlash'] as const)(
	'%s: the canvas says what is preset where nothing was chosen',
	(type) => {
		expect(subtitleOf(TYPES[type], {})).toBe('Message Received');
	},
);
