import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import type { Field } from '../field';
import { InputError } from '../inputError';

/** How a menu of fixed values looks. */
interface ChoiceLook<Value extends string> {
	name: string;
	displayName: string;
	description: string;
	options: readonly (INodePropertyOptions & { value: Value })[];
	default: Value;
	/** Node parameters that must have these values for the field to show. */
	show?: Record<string, string[]>;
}

/** One of a few fixed values. */
export function choice<Value extends string>(look: ChoiceLook<Value>): Field<Value> {
	const { show, options, ...shown } = look;
	const property: INodeProperties = {
		...shown,
		type: 'options',
		options: [...options],
		...(show && { displayOptions: { show } }),
	};
	return {
		properties: [property],
		read: (item) => {
			const given = item.parameter(look.name) ?? '';
			const value = given === '' ? look.default : given;
			const chosen = options.find((option) => option.value === value);
			if (chosen) return chosen.value;
			throw new InputError({
				field: look.displayName,
				value,
				reason: 'is not one of the choices',
				hint: `Choose one from the list; an expression must give ${options.map((option) => `"${option.value}"`).join(' or ')}`,
			});
		},
	};
}
