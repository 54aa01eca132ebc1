import type { INodeProperties } from 'n8n-workflow';
import { tryToParseDateTime } from 'n8n-workflow';
import type { Field } from '../field';
import { optionsOf } from '../field';
import { InputError } from '../inputError';
import { isBlank, isJsonObject } from '../values';

const LABEL = 'Limit Wait Time';

/** n8n's date for a wait without an end, which older versions do not export. */
const NEVER = new Date('3000-01-01T00:00:00.000Z');

const MINUTE = 60_000;
const UNITS: Readonly<Record<string, number>> = {
	minutes: MINUTE,
	hours: 60 * MINUTE,
	days: 24 * 60 * MINUTE,
};

const show = (limitType: string) => ({ displayOptions: { show: { limitType: [limitType] } } });

/** As n8n's own nodes that wait have it. */
const property: INodeProperties = {
	displayName: LABEL,
	name: 'limitWaitTime',
	type: 'fixedCollection',
	description:
		'How long to wait at most. Then the workflow goes on with the input of this node; only an answer has data.answers.',
	default: { values: { limitType: 'afterTimeInterval', resumeAmount: 45, resumeUnit: 'minutes' } },
	options: [
		{
			displayName: 'Values',
			name: 'values',
			values: [
				{
					displayName: 'Limit Type',
					name: 'limitType',
					type: 'options',
					default: 'afterTimeInterval',
					description: 'Whether to wait for some time or until a date',
					options: [
						{ name: 'After Time Interval', value: 'afterTimeInterval' },
						{ name: 'At Specified Time', value: 'atSpecifiedTime' },
					],
				},
				{
					displayName: 'Amount',
					name: 'resumeAmount',
					type: 'number',
					typeOptions: { minValue: 0, numberPrecision: 2 },
					default: 1,
					description: 'The time to wait',
					...show('afterTimeInterval'),
				},
				{
					displayName: 'Unit',
					name: 'resumeUnit',
					type: 'options',
					options: [
						{ name: 'Minutes', value: 'minutes' },
						{ name: 'Hours', value: 'hours' },
						{ name: 'Days', value: 'days' },
					],
					default: 'hours',
					description: 'Unit of the amount',
					...show('afterTimeInterval'),
				},
				{
					displayName: 'Max Date and Time',
					name: 'maxDateAndTime',
					type: 'dateTime',
					default: '',
					description: 'The workflow goes on then at the latest',
					...show('atSpecifiedTime'),
				},
			],
		},
	],
};

function refuse(value: unknown, reason: string, hint: string): InputError {
	return new InputError({ field: LABEL, value, reason, hint });
}

function afterInterval(amount: unknown, unit: unknown, now: number): Date {
	const milliseconds = UNITS[String(unit)];
	if (milliseconds === undefined) {
		throw refuse(unit, 'is not a unit', 'Choose Minutes, Hours or Days');
	}
	const number = typeof amount === 'string' ? Number(amount.trim() || NaN) : amount;
	const end = typeof number === 'number' && number > 0 ? now + number * milliseconds : NaN;
	if (end < NEVER.getTime()) return new Date(end);
	throw refuse(amount, 'is not a time to wait', 'Enter a number above 0, or take the option away');
}

function atTime(value: unknown, now: number): Date {
	const hint = 'Pick a later date and time, or take the option away';
	if (isBlank(value)) throw refuse(undefined, 'has no date', hint);
	let end: Date;
	try {
		end = tryToParseDateTime(value).toJSDate();
	} catch {
		throw refuse(value, 'is not a date with a time', hint);
	}
	if (end.getTime() <= now) throw refuse(value, 'is in the past', hint);
	return end < NEVER ? end : NEVER;
}

/**
 * When a wait ends.
 * @param held what the option holds
 * @param now Unix milliseconds
 * @throws InputError for what is no time, or has passed
 */
export function endOfWait(held: unknown, now: number): Date | undefined {
	const values = isJsonObject(held) ? held.values : undefined;
	if (!isJsonObject(values)) return undefined;
	const { limitType = 'afterTimeInterval', resumeAmount = 1, resumeUnit = 'hours' } = values;
	return limitType === 'atSpecifiedTime'
		? atTime(values.maxDateAndTime, now)
		: afterInterval(resumeAmount, resumeUnit, now);
}

/** When the wait ends at the latest, as an option; undefined where it does not. */
export const limitWaitTime: Field<Date | undefined> = {
	properties: [],
	options: [property],
	read: (item) => endOfWait(optionsOf(item).parameter(property.name), Date.now()),
};

/** What n8n is told to wait until. */
export function waitUntil(end: Date | undefined): Date {
	return end ?? NEVER;
}
