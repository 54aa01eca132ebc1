import type { IBinaryData, INodeProperties } from 'n8n-workflow';
import type { MediaFile } from './media/mediaFile';
import type { ApiRequest } from './request';
import { isJsonObject } from './values';

/**
 * Makes a read that a field needs, and gives its answer.
 * @param subject what is read, e.g. "workspace"
 * @param isNeeded why nothing may be sent where the service does not answer
 * @throws where it does not succeed
 */
export type LookUp = (
	subject: string,
	request: ApiRequest,
	isNeeded: string,
) => Promise<Record<string, unknown>>;

/** Gives what the user's parameters hold for one item. */
export interface ItemReader {
	/** Value of a node parameter with its expressions resolved; an empty string where nothing is set. */
	parameter(name: string): unknown;
	/** The same as it stands in the node: an expression begins with "=". */
	written(name: string): unknown;
	/** What an expression gives, e.g. `{{ $json.id }}`. @throws whatever n8n says of one that it cannot work out */
	evaluated(expression: string): unknown;
	/**
	 * The file behind the name of a binary field, or behind a binary object that an expression gave.
	 * @throws InputError when the item has no such file
	 */
	file(nameOrBinary: string | IBinaryData): Promise<MediaFile>;
	/**
	 * Address at which this run of the node can be answered; left out where nothing can wait.
	 * @throws InputError on an n8n that is too old for it
	 */
	answerLink?: () => string;
	/** Reads once per run, however many items ask for the same; left out where nothing can be read. */
	lookUp?: LookUp;
}

/** Whether a parameter, as it stands in the node, is an expression. */
export function isExpression(written: unknown): written is string {
	return typeof written === 'string' && written.startsWith('=');
}

/**
 * Reads the parameters inside a group of them.
 * @param values what the group holds
 * @param written the group as it stands in the node; its parameters were not written one by one where an
 * expression stands for all of it
 */
export function within(
	item: ItemReader,
	values: Record<string, unknown>,
	written: unknown,
): ItemReader {
	return {
		...item,
		parameter: (name) => values[name] ?? '',
		written: (name) => (isJsonObject(written) ? (written[name] ?? '') : ''),
	};
}

/** A field of an operation: what the panel shows, and how its value is read and checked. */
export interface Field<Value> {
	/** Node parameters; their own show rules hold within the operation, which the description adds. */
	properties: INodeProperties[];
	/** What it adds to the Options of its operation; read by `optionsOf`. */
	options?: INodeProperties[];
	/** @throws InputError when the value cannot be sent */
	read(item: ItemReader): Value | Promise<Value>;
	/** Where it says whom an item is about: how people know the person, for errors. */
	person?(value: Value): string;
}

/** Reads an item's Options as if they were its parameters. */
export function optionsOf(item: ItemReader): ItemReader {
	const held = item.parameter('options');
	const options = isJsonObject(held) ? held : {};
	return { ...item, parameter: (name) => options[name] ?? '' };
}

/** Fields of one operation by name, in the order in which the panel shows them. */
export type Fields = Record<string, Field<unknown>>;

/** The values of these fields, once read. */
export type Values<F extends Fields> = {
	[Name in keyof F]: F[Name] extends Field<infer Value> ? Value : never;
};

/**
 * Reads all fields of one item.
 * @param tell hears whom the item is about as soon as that is read, since a later field may be refused
 */
export async function readFields<F extends Fields>(
	fields: F,
	item: ItemReader,
	tell?: (person: string) => void,
): Promise<Values<F>> {
	const values: Record<string, unknown> = {};
	for (const [name, field] of Object.entries(fields)) {
		values[name] = await field.read(item);
		if (field.person) tell?.(field.person(values[name]));
	}
	// Each name was just filled by its own field, which TypeScript cannot follow through a loop.
	return values as Values<F>;
}
