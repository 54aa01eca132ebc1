const { readdirSync, readFileSync } = require('node:fs');
const { env } = require('node:process');

// A test that takes a picture keeps it only where it is asked to.
env.UPDATE_PICTURES = '1';
env.REQUIRE_CHROMIUM = '1';

const takesPicture = (file) =>
	file.endsWith('.browser.test.ts') && readFileSync(file, 'utf8').includes('takePicture(');

/** `npm run pictures`: every test that takes one, with the n8n of `npm run test:n8n`. */
module.exports = {
	...require('./jest.n8n.config'),
	testMatch: readdirSync('test', { recursive: true })
		.map((file) => `test/${file}`)
		.filter(takesPicture)
		.map((file) => `<rootDir>/${file}`),
};
