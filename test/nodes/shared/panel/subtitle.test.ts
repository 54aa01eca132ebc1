import { Islash } from '../../../../nodes/Islash/Islash.node';
import { Lancepilot } from '../../../../nodes/Lancepilot/Lancepilot.node';
import { subtitleOf } from '../../../support/subtitle';

const TYPES = { Lancepilot: new Lancepilot(), Islash: new Islash() };

test.each([
	['Lancepilot', 'message', 'sendText', 'Send Text'],
	['Lancepilot', 'message', 'sendTemplate', 'Send Template'],
	['Lancepilot', 'template', 'getAll', 'Get Many: Template'],
	['Islash', 'message', 'scheduleTemplate', 'Schedule Template'],
	['Islash', 'contact', 'addLabel', 'Add Label: Contact'],
] as const)('%s: the canvas says of %s.%s "%s"', (type, resource, operation, words) => {
	expect(subtitleOf(TYPES[type], { resource, operation })).toBe(words);
});
