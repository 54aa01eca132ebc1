/** @type {import('ts-jest').JestConfigWithTsJest} */
module.exports = {
	testEnvironment: 'node',
	testMatch: ['<rootDir>/test/**/*.test.ts'],
	// These need an n8n: see jest.n8n.config.js.
	testPathIgnorePatterns: ['<rootDir>/test/n8n/'],
	transform: { '^.+\\.ts$': ['ts-jest', { tsconfig: 'tsconfig.dev.json' }] },
	// The first test to import n8n's engine needs several seconds on a slow machine.
	testTimeout: 30_000,
	maxWorkers: 2,
};
