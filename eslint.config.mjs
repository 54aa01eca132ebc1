import eslint from '@eslint/js';
import communityNodes from '@n8n/eslint-plugin-community-nodes';
import { defineConfig, globalIgnores } from 'eslint/config';
import nodesBase from 'eslint-plugin-n8n-nodes-base';
import typescript from 'typescript-eslint';

const PUBLISHED = ['nodes/**/*.ts', 'credentials/**/*.ts'];

const readonly = (...names) => Object.fromEntries(names.map((name) => [name, 'readonly']));

export default defineConfig([
	globalIgnores(['dist/', 'coverage/']),
	{ linterOptions: { reportUnusedDisableDirectives: 'error' } },

	{
		files: ['**/*.ts'],
		extends: [eslint.configs.recommended, typescript.configs.strictTypeChecked],
		languageOptions: {
			parserOptions: { project: 'tsconfig.dev.json', tsconfigRootDir: import.meta.dirname },
		},
		rules: {
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
			// `() => server.close()` is clear enough.
			'@typescript-eslint/no-confusing-void-expression': [
				'error',
				{ ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
			],
			// A method can be async because its interface is, with nothing to wait for.
			'@typescript-eslint/require-await': 'off',
		},
	},
	{
		// In a test, what is not as expected fails the test: parsed JSON needs no guard.
		files: ['test/**/*.ts'],
		rules: {
			'@typescript-eslint/no-unsafe-argument': 'off',
			'@typescript-eslint/no-unsafe-assignment': 'off',
			'@typescript-eslint/no-unsafe-member-access': 'off',
			'@typescript-eslint/no-unsafe-return': 'off',
		},
	},

	// What is published: n8n's own rules for community nodes.
	{
		files: [...PUBLISHED, 'package.json'],
		extends: [communityNodes.configs.recommended],
		plugins: { 'n8n-nodes-base': nodesBase },
	},
	{
		files: PUBLISHED,
		rules: {
			'no-console': 'error',
			// The community rule lets devDependencies pass, which no user has.
			'no-restricted-imports': [
				'error',
				{
					patterns: [
						{
							regex: '^(?!\\.{1,2}/|(n8n-workflow|form-data|node:crypto)$)',
							message: "A user's n8n has n8n-workflow, and this package brings form-data.",
						},
					],
				},
			],
		},
	},
	{
		files: ['nodes/**/*.ts'],
		rules: {
			...nodesBase.configs.nodes.rules,
			// Off in the configuration that n8n ships: they want 'main' where n8n now takes NodeConnectionTypes.Main.
			'n8n-nodes-base/node-class-description-inputs-wrong-regular-node': 'off',
			'n8n-nodes-base/node-class-description-outputs-wrong': 'off',
			// Off there as well: a limit may have an upper end.
			'n8n-nodes-base/node-param-type-options-max-value-present': 'off',
		},
	},
	{
		files: ['credentials/**/*.ts'],
		rules: {
			...nodesBase.configs.credentials.rules,
			// Off in the configuration that n8n ships: it takes the documentation URL for a camelCase page name of docs.n8n.io.
			'n8n-nodes-base/cred-class-field-documentation-url-miscased': 'off',
			// Off there as well: it goes by field names, and credential-password-field does that better.
			'n8n-nodes-base/cred-class-field-type-options-password-missing': 'off',
		},
	},
	{
		// Multipart that streams needs form-data, which n8n recognises; no other file may import it.
		files: ['nodes/shared/media/multipartForm.ts'],
		rules: { '@n8n/community-nodes/no-restricted-imports': 'off' },
	},
	{
		files: ['package.json'],
		languageOptions: {
			parser: typescript.parser,
			parserOptions: { extraFileExtensions: ['.json'] },
		},
		rules: {
			...nodesBase.configs.community.rules,
			// form-data again: n8n installs it only from `dependencies`.
			'@n8n/community-nodes/no-runtime-dependencies': 'off',
		},
	},

	// Scripts around the code.
	{ files: ['**/*.{js,mjs}'], extends: [eslint.configs.recommended] },
	{ files: ['*.js'], languageOptions: { sourceType: 'commonjs' } },
	{
		files: ['tools/**/*.mjs'],
		languageOptions: { globals: readonly('console', 'process', 'URL') },
	},
	{
		files: ['sandbox/inbox/**/*.js'],
		languageOptions: {
			globals: readonly(
				...['CSS', 'Element', 'EventSource', 'FormData', 'HTMLElement', 'ResizeObserver', 'URL'],
				...['document', 'fetch', 'history', 'localStorage', 'location', 'navigator', 'window'],
			),
		},
	},
]);
