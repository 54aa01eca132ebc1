/** What to say once everything runs. */
export interface Running {
	n8nVersion: string;
	/** Signs in whoever opens it. */
	signInUrl: string;
	n8nUrl: string;
	email: string;
	password: string;
	inboxUrl: string;
	/** Names of the imported workflows. */
	workflows: readonly string[];
}

/** Where everything is, and what to click. */
export function greeting(running: Running): string {
	const { n8nVersion, signInUrl, n8nUrl, email, password, inboxUrl, workflows } = running;
	return `
n8n ${n8nVersion} and both services run on this computer. No message leaves it.

  n8n      ${signInUrl}
           (signs you in; else ${n8nUrl} with ${email} and ${password})
  Inbox    ${inboxUrl}

  1. Open both addresses in a browser.
  2. In n8n, open one of the workflows: ${workflows.join(', ')}.
     Both credentials are in place and lead to the sandbox.
  3. Press "Execute workflow". The message is in the inbox.

Stop with Ctrl-C. That deletes this n8n with its workflows and all messages.`;
}
