/** An n8n release and the engine that it is built on. */
export interface Version {
	n8n: string;
	/** Of n8n-core; `npm view n8n@<version> dependencies.n8n-core` says it. */
	core: string;
	/** Why this package does not run there; left out where it does. */
	obstacle?: string;
}

/** The oldest first. */
export const VERSIONS: readonly Version[] = [
	{
		n8n: '1.41.1',
		core: '1.41.0',
		obstacle: 'does not load the nodes: it knows no icons with a light and a dark form',
	},
	{ n8n: '1.49.0', core: '1.49.0' },
	{ n8n: '1.60.1', core: '1.60.0' },
	{ n8n: '1.70.0', core: '1.70.0' },
	{ n8n: '1.82.3', core: '1.81.1' },
	{ n8n: '1.97.1', core: '1.96.0' },
	{ n8n: '1.113.3', core: '1.112.1' },
	{ n8n: '1.123.81', core: '1.122.48' },
	{ n8n: '2.0.3', core: '2.0.2' },
	{ n8n: '2.20.12', core: '2.20.6' },
	{ n8n: '2.30.8', core: '2.30.4' },
	{ n8n: '2.41.1', core: '2.41.1' },
];
