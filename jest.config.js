const common = {
	testEnvironment: 'node',
	transform: { '^.+\\.ts$': ['ts-jest', { tsconfig: 'tsconfig.dev.json' }] },
};

/** @type {import('ts-jest').JestConfigWithTsJest} */
module.exports = {
	// The first test to import n8n's engine needs several seconds on a slow machine.
	testTimeout: 30_000,
	maxWorkers: 2,
	projects: [
		{
			...common,
			displayName: 'sources',
			testMatch: ['<rootDir>/test/nodes/**/*.test.ts'],
		},
		{
			...common,
			displayName: 'build',
			testMatch: ['<rootDir>/test/**/*.test.ts'],
			// Those of test/n8n need an n8n: see jest.n8n.config.js.
			testPathIgnorePatterns: ['<rootDir>/test/nodes/', '<rootDir>/test/n8n/'],
			globalSetup: '<rootDir>/tools/freshBuild.ts',
		},
	],
};
