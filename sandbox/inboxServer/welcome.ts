import type { FastifyInstance } from 'fastify';
import { demoAccount } from '../demoAccount';
import type { SandboxMessage } from '../message';

/** What an n8n credential must hold to reach the sandbox, in the words of its form. */
export interface CredentialToEnter {
	service: SandboxMessage['service'];
	fields: { name: string; value: string }[];
}

/** What the inbox page shows while there is no message. */
export interface Welcome {
	text: string;
	credentials: CredentialToEnter[];
}

/** Where both APIs stand. */
type BaseUrls = Record<'lancepilot' | 'islash', string>;

/** For people who have yet to enter the credentials in their own n8n. */
export function credentialsWelcome({ lancepilot, islash }: BaseUrls): Welcome {
	return {
		text: 'Copy these values into a credential in n8n, then run your workflow. What it sends appears here.',
		credentials: [
			{
				service: 'Lancepilot',
				fields: [
					{ name: 'Access Token', value: demoAccount.lancepilot.accessToken },
					{ name: 'Base URL', value: lancepilot },
				],
			},
			{
				service: 'iSlash',
				fields: [
					{ name: 'Base URL', value: islash },
					{ name: 'User Token', value: demoAccount.islash.userToken },
					{ name: 'Session Key', value: demoAccount.islash.sessionKey },
				],
			},
		],
	};
}

/** Tells the inbox page what to show while there is no message. */
export function addWelcomeRoute(app: FastifyInstance, welcome: (origin: string) => Welcome): void {
	app.get('/inbox/api/welcome', ({ host }) => welcome(`http://${host}`));
}
