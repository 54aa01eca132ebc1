import { createRequire } from 'node:module';

/** What is used of ajv. */
interface Ajv {
	compile(schema: object): ((value: unknown) => boolean) & { errors?: object[] | null };
}

// The ajv that ajv-formats brings; the one at the top is another major version, for ESLint.
const { default: Ajv } = createRequire(require.resolve('ajv-formats'))('ajv') as {
	default: new (options: object) => Ajv;
}; // `require` gives any.

/** What is wrong with a value by a JSON schema; nothing where it fits. @throws where the schema is none */
export function schemaProblems(schema: object, value: unknown): object[] {
	// n8n's schemas carry a `version`, and may allow two types.
	const ajv = new Ajv({ allErrors: true, keywords: ['version'], allowUnionTypes: true });
	const validate = ajv.compile(schema);
	return validate(value) ? [] : (validate.errors ?? []);
}
