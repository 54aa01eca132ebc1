import fc from 'fast-check';
import { tryToParseDateTime } from 'n8n-workflow';
import { sendTime } from '../../../nodes/Islash/resources/message/sendTime';
import { checkVariables } from '../../../nodes/Islash/templateVariables';
import { anyText, anyValue } from '../../support/arbitraries';
import { always, unlessRefused } from '../../support/properties';

const spaced = fc
	.array(fc.oneof(anyText, fc.constantFrom(' ', '    ', '\t', '\n', '$name')))
	.map((texts) => texts.join(''));
const anyName = fc.oneof(fc.constantFrom('variable_1', 'button_url_variable_1'), anyText);

test('Whatever a variable holds, it goes out as it is or is refused', () => {
	always(anyName, fc.oneof(spaced, anyValue), (name, value) => {
		const sent = unlessRefused(() => checkVariables({ [name]: value }, (label) => label));
		if (sent === undefined) return;
		expect(sent).toEqual({ [name]: typeof value === 'string' ? value : JSON.stringify(value) });
		expect(sent[name]).not.toMatch(/[\n\r\t]| {5}/);
	});
});

const zones = fc.constantFrom(
	...['UTC', 'Asia/Hong_Kong', 'Asia/Kathmandu', 'Europe/Berlin', 'America/St_Johns'],
);
const NOW = Date.UTC(2027, 0, 15, 12);
const moments = fc.date({
	min: new Date(NOW - 1e12),
	max: new Date(NOW + 1e12),
	noInvalidDate: true,
});

test('A moment goes out as that moment in the zone, to the second, or is refused as past', () => {
	always(moments, zones, zones, (moment, own, zone) => {
		for (const given of [moment.toISOString(), tryToParseDateTime(moment, own)]) {
			const sent = unlessRefused(() => sendTime(given, zone, NOW));
			expect(sent === undefined).toBe(moment.getTime() <= NOW);
			if (sent === undefined) continue;
			expect(sent).toMatch(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/);
			const asWritten = new Date(`${sent.replace(' ', 'T')}Z`);
			const asSeen = moment.toLocaleString('sv-SE', { timeZone: zone });
			expect(asWritten.toLocaleString('sv-SE', { timeZone: 'UTC' })).toBe(asSeen);
		}
	});
});

test('A time without an offset goes out as it was entered, or is refused', () => {
	always(moments, zones, (moment, zone) => {
		const entered = moment.toISOString().slice(0, 19);
		const sent = unlessRefused(() => sendTime(entered, zone, NOW));
		if (sent !== undefined) expect(sent).toBe(entered.replace('T', ' '));
	});
});

test('Whatever stands in place of a time or a zone, it is refused in words or is a time', () => {
	const anything = fc.oneof(anyText, anyValue, moments.map(String), moments.map(Number));
	always(anything, fc.oneof(anyText, zones), (given, zone) => {
		const sent = unlessRefused(() => sendTime(given, zone, NOW));
		if (sent !== undefined) expect(sent).toMatch(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/);
	});
});
