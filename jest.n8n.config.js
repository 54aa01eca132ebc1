const { projects, ...base } = require('./jest.config');

/** `npm run test:n8n`: what needs the real n8n. It is started once, before the first test. */
module.exports = {
	...base,
	transform: projects[0].transform,
	testMatch: ['<rootDir>/test/n8n/**/*.test.ts'],
	globalSetup: '<rootDir>/test/n8n/support/globalSetup.ts',
	globalTeardown: '<rootDir>/test/n8n/support/globalTeardown.ts',
	// An editor on a busy machine takes its time.
	testTimeout: 300_000,
	// The tests share one n8n and one sandbox.
	maxWorkers: 1,
};
