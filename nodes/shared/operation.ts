import type { INodeProperties } from 'n8n-workflow';
import { checkRequest } from './checkRequest';
import type { Fields, ItemReader, Values } from './field';
import { readFields } from './field';
import type { Listing } from './listing';
import type { Effect, Purpose } from './call';
import type { ApiRequest } from './request';
import { isJsonObject } from './values';
import type { Wait } from './waiting/wait';

/** A JSON object that the API answered. */
type ApiAnswer = Record<string, unknown>;

/** A read that must come before an item's own request, e.g. that of the template which it fills. */
export interface Lookup {
	/** What is not there when the API finds nothing, e.g. "template". */
	subject: string;
	request: ApiRequest;
	/** Why nothing may be sent where the service does not answer; left out where it may be sent all the same. */
	isNeeded?: string;
	/** Compares the answer with what is to be sent. @throws InputError where they do not fit */
	check: (answer: ApiAnswer) => void;
	/** Says what it means that the API finds nothing, if that is sure. @throws InputError where nothing may be sent then */
	checkMissing?: () => void;
}

/** What an operation may say beyond what every operation says. */
interface Particulars {
	/** For Get Many: how the API hands out its list. The user then chooses how much of it. */
	list?: Listing;
	isAlsoSuccess?: Purpose['isAlsoSuccess'];
	advice?: Purpose['advice'];
	/** What is not there when the API finds nothing; that of the resource when left out. */
	subject?: string;
	/** Whether it waits for a person's answer: then it takes one item, and is no tool of an agent. */
	asks?: boolean;
}

/** What the author of an operation writes: data, and one pure function. */
interface OperationDefinition<F extends Fields> extends Particulars {
	/** Name in saved workflows; never changes. */
	value: string;
	/** Label in the operation menu, in Title Case. */
	name: string;
	/** Line in n8n's list of actions, in sentence case. */
	action: string;
	/** What it does, for people and for AI agents. */
	description: string;
	/** What carrying it out does. */
	effect: Effect;
	fields: F;
	/** The request that the values become. @throws InputError when they do not fit together */
	request: (values: Values<F>) => ApiRequest;
	/** What must be read before the request is made; made once per run, however many items ask for it. */
	lookup?: (values: Values<F>) => Lookup | undefined;
	/** Picks the record out of the API's answer; its `data` when left out. */
	record?: (answer: ApiAnswer, values: Values<F>) => unknown;
	/** What the user filled in that must never be seen, e.g. a password. */
	secrets?: (values: Values<F>) => readonly string[];
}

/** What an operation becomes for one item. */
export interface Prepared {
	request: ApiRequest;
	lookup?: Lookup;
	/** Picks the record out of the API's answer. */
	record: (answer: ApiAnswer) => unknown;
	/** What the request holds that must never be seen, besides the credential. */
	secrets: readonly string[];
	/** Whom it is about, as people know the person. */
	recipient?: string;
	/** What to wait for once it is sent. */
	wait?: Wait;
}

/** An operation as the engine and the description see it. */
export interface Operation extends Particulars {
	value: string;
	name: string;
	action: string;
	description: string;
	effect: Effect;
	properties: INodeProperties[];
	/** What it offers under Options, besides what every operation does. */
	options: INodeProperties[];
	/**
	 * Reads one item.
	 * @param tell hears whom it is about as soon as that is read: what comes behind it may be refused
	 * @throws InputError
	 */
	prepare: (item: ItemReader, tell?: (person: string) => void) => Promise<Prepared>;
}

/** A resource and its operations: one entry of the resource menu. */
export interface Resource {
	/** Name in saved workflows; never changes. */
	value: string;
	/** Label in the resource menu, in Title Case. */
	name: string;
	/** What its operations are about, in plain words, e.g. "contact". */
	subject: string;
	/** At least one; the first is the default. */
	operations: readonly [Operation, ...Operation[]];
}

/** What was read, always as an object: an empty one would come out as the plain success of a send. */
function readRecord(record: unknown, answer: ApiAnswer): unknown {
	if (record === undefined) return answer;
	return isJsonObject(record) ? record : { data: record };
}

/** Makes an operation from its definition. */
export function operation<F extends Fields>(definition: OperationDefinition<F>): Operation {
	const { fields, request, lookup, secrets, ...others } = definition;
	const { record = ({ data }: ApiAnswer) => data, ...rest } = others;
	return {
		...rest,
		properties: Object.values(fields).flatMap((field) => field.properties),
		options: Object.values(fields).flatMap((field) => field.options ?? []),
		prepare: async (item, tell) => {
			let recipient: string | undefined;
			const values: Values<F> = await readFields(fields, item, (person) => {
				recipient = person;
				tell?.(person);
			});
			const made = request(values);
			checkRequest(made);
			return {
				request: made,
				lookup: lookup?.(values),
				record: (answer) => {
					const picked = record(answer, values);
					return rest.effect === 'read' ? readRecord(picked, answer) : picked;
				},
				secrets: secrets?.(values) ?? [],
				recipient,
			};
		},
	};
}
