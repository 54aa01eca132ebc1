import type { INodeProperties } from 'n8n-workflow';
import type { Field, ItemReader } from '../field';
import { collection } from '../fields/collection';
import { normalisePhoneNumber } from '../fields/phoneNumber';
import { optionalText } from '../fields/text';
import { textsBetweenCommas } from '../fields/textList';
import { toggle } from '../fields/toggle';
import { wholeNumber } from '../fields/wholeNumber';
import { InputError } from '../inputError';
import type { EventKind } from './event';
import { MESSAGE_RECEIVED } from './event';
import type { Filter } from './filter';
import { LONGEST_WAIT } from './join';

/** What the panel says of options that do not mean quite the same for both services; whole sentences. */
export interface OptionWords {
	downloadMedia: string;
	ignoreRepeats: string;
	to: string;
}

/** Field of a file where the user names none. */
const FILE_FIELD = 'data';

/** What the user set up. */
export interface TriggerSettings {
	filter: Filter;
	ignoreRepeats: boolean;
	/** How long a message waits for the next one, in milliseconds. */
	joinWithin: number;
	/** Field of the file; undefined where no file is to be downloaded. */
	downloadInto: string | undefined;
}

/** Numbers with commas between them, as digits. */
function numbers(look: Parameters<typeof textsBetweenCommas>[0]): Field<string[]> {
	const texts = textsBetweenCommas(look);
	return {
		...texts,
		read: async (item) =>
			(await texts.read(item)).map((number) => normalisePhoneNumber(number, look.displayName)),
	};
}

const outputField = optionalText({
	name: 'binaryPropertyName',
	displayName: 'Put Output File in Field',
	description: 'The name of the output binary field to put a downloaded file in',
	placeholder: 'e.g. data',
});

/** Where the file goes, with the field's usual name in it. */
const OUTPUT_FIELD: typeof outputField = {
	...outputField,
	properties: outputField.properties.map((property) => ({ ...property, default: FILE_FIELD })),
};

function optionFields(words: OptionWords) {
	return {
		downloadMedia: toggle({
			name: 'downloadMedia',
			displayName: 'Download Media',
			description: `Whether to put the file of a message into the item. ${words.downloadMedia}`,
			default: false,
		}),
		ignoreRepeats: toggle({
			name: 'ignoreRepeats',
			displayName: 'Ignore Repeats',
			description: `Whether a message or status that arrives again starts nothing. ${words.ignoreRepeats}`,
			default: true,
		}),
		joinMessages: wholeNumber({
			name: 'joinMessages',
			displayName: 'Join Messages (Seconds)',
			description:
				'How long to wait for the next message of the same customer: what follows within this time comes out as one item, the texts with line breaks between them. Nothing waits longer than a minute in all, and what waits when n8n stops is lost. 0 joins nothing.',
			default: 0,
			least: 0,
			most: LONGEST_WAIT / 1000,
		}),
		from: numbers({
			name: 'from',
			displayName: 'Only From',
			description:
				'Numbers of the customers to hear from, with commas between them. It counts for your own messages and their statuses too. Everyone, if empty.',
			placeholder: 'e.g. +44 20 7946 0958',
		}),
		to: numbers({
			name: 'to',
			displayName: 'Only To',
			description: `Numbers of yours that customers write to, with commas between them. It counts for what is sent from them too. All of them, if empty. ${words.to}`,
			placeholder: 'e.g. +1 500 555 0100',
		}),
		binaryPropertyName: OUTPUT_FIELD,
	};
}

/** The menu of events; only what customers write is on by default. */
function eventMenu(kinds: readonly EventKind[]): Field<string[]> {
	const displayName = 'Events';
	return {
		properties: [
			{
				displayName,
				name: 'events',
				type: 'multiOptions',
				required: true,
				options: kinds.map((kind) => ({ ...kind })),
				default: [MESSAGE_RECEIVED],
				description: 'What starts the workflow',
			},
		],
		read: (item) => {
			const given = item.parameter('events');
			const chosen: unknown[] = given === '' ? [] : [given].flat();
			const known = kinds.map(({ value }) => value);
			if (chosen.length === 0) {
				throw new InputError({
					field: displayName,
					reason: 'is empty',
					hint: 'Choose what starts the workflow',
				});
			}
			return chosen.map((value) => {
				const kind = known.find((one) => one === value);
				if (kind !== undefined) return kind;
				throw new InputError({
					field: displayName,
					value,
					reason: 'is not one of the choices',
					hint: `Choose from the list; an expression must give some of ${known.join(', ')}`,
				});
			});
		},
	};
}

/** The parameters of a trigger: what the panel shows, and how they are read. */
export function triggerFields(
	kinds: readonly EventKind[],
	words: OptionWords,
): Field<TriggerSettings> {
	const events = eventMenu(kinds);
	const options = collection(
		{ name: 'options', displayName: 'Options', placeholder: 'Add option' },
		optionFields(words),
	);
	const properties: INodeProperties[] = [...events.properties, ...options.properties];
	return {
		properties,
		read: async (item: ItemReader) => {
			const { downloadMedia, ignoreRepeats, joinMessages, from, to, binaryPropertyName } =
				await options.read(item);
			return {
				filter: { events: await events.read(item), from: from ?? [], to: to ?? [] },
				ignoreRepeats: ignoreRepeats ?? true,
				joinWithin: (joinMessages ?? 0) * 1000,
				downloadInto: downloadMedia ? (binaryPropertyName ?? FILE_FIELD) : undefined,
			};
		},
	};
}
