import { parseArgs } from 'node:util';
import { startSandbox, type Sandbox } from './server';

/** `npm run sandbox [-- --port N]` */
async function main(): Promise<void> {
	const { values } = parseArgs({ options: { port: { type: 'string', default: '4000' } } });
	const port = Number(values.port);
	if (!Number.isInteger(port) || port < 0 || port > 65535) {
		throw new Error(`--port takes a number from 0 to 65535, not ${values.port}.`);
	}
	const sandbox = await startSandbox({ port }).catch((error: unknown) => {
		const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
		throw isTaken
			? new Error(`Port ${port} is taken. Choose another: npm run sandbox -- --port ${port + 1}`)
			: error;
	});
	const stop = () => void sandbox.close();
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, stop);
	console.log(greeting(sandbox));
}

function greeting({ lancepilot, islash, inboxUrl }: Sandbox): string {
	return `
Both APIs run on this computer. No message leaves it.

  Inbox           ${inboxUrl}

  Lancepilot      Base URL      ${lancepilot.baseUrl}
                  Access token  ${lancepilot.accessToken}
                  Workspace     ${lancepilot.workspaceId} (Northwind Sales)

  iSlash          Base URL      ${islash.baseUrl}
                  User token    ${islash.userToken}
                  Session key   ${islash.sessionKey}

  Any number that its country allows works. These endings make trouble on purpose:
    0429 too many requests    0500 server error      0503 out of service
    0301 redirect             0200 a web page        0201 broken JSON
    0900 slow, 5 seconds      0901 reset before      0902 reset after delivery
    0404 unknown contact      2400 24-hour window closed
    1026 taken, undeliverable 1049 taken, held back by WhatsApp

  To hear what customers write, register the Production URL of a trigger in the inbox.

Stop with Ctrl-C.`;
}

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
