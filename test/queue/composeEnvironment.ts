import { parse } from 'yaml';

/** What is read of a compose file. */
interface ComposeFile {
	services: Record<string, { environment?: Record<string, string> }>;
}

/**
 * The environment of a service in a compose file.
 * @param variables what `${NAME}` and `${NAME:?}` stand for
 * @throws Error if the file has no such service, or asks for another variable
 */
export function composeEnvironment(
	file: string,
	service: string,
	variables: Readonly<Record<string, string>>,
): Record<string, string> {
	const { services } = parse(file, { merge: true }) as ComposeFile;
	const environment = services[service]?.environment;
	if (!environment) throw new Error(`The compose file has no environment for "${service}"`);
	const filled = (value: string) =>
		value.replace(/\$\{(\w+)(:\?)?\}/g, (_whole, name: string) => {
			const given = variables[name];
			if (given === undefined) throw new Error(`The compose file asks for ${name}`);
			return given;
		});
	return Object.fromEntries(
		Object.entries(environment).map(([name, value]) => [name, filled(value)]),
	);
}
