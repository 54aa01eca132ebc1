import type { INodeProperties } from 'n8n-workflow';
import type { Fields, ItemReader, Values } from './field';
import { readFields } from './field';
import type { ApiRequest } from './request';

/** What the author of an operation writes: data, and one pure function. */
export interface OperationDefinition<F extends Fields> {
	/** Name in saved workflows; never changes. */
	value: string;
	/** Label in the operation menu, in Title Case. */
	name: string;
	/** Line in n8n's list of actions, in sentence case. */
	action: string;
	/** What it does, for people and for AI agents. */
	description: string;
	fields: F;
	/** The request that the values become. @throws InputError when they do not fit together */
	request: (values: Values<F>) => ApiRequest;
	/** Picks the record out of the API's `data`; the whole of it when left out. */
	record?: (data: unknown) => unknown;
}

/** An operation as the engine and the description see it. */
export interface Operation {
	value: string;
	name: string;
	action: string;
	description: string;
	properties: INodeProperties[];
	/** Reads one item and gives its request. @throws InputError */
	prepare: (item: ItemReader) => Promise<ApiRequest>;
	record: (data: unknown) => unknown;
}

/** A resource and its operations: one entry of the resource menu. */
export interface Resource {
	/** Name in saved workflows; never changes. */
	value: string;
	/** Label in the resource menu, in Title Case. */
	name: string;
	/** At least one; the first is the default. */
	operations: readonly [Operation, ...Operation[]];
}

/** Makes an operation from its definition. */
export function operation<F extends Fields>(definition: OperationDefinition<F>): Operation {
	const { fields, request } = definition;
	return {
		record: (data) => data,
		...definition,
		properties: Object.values(fields).flatMap((field) => field.properties),
		prepare: async (item) => request(await readFields(fields, item)),
	};
}
