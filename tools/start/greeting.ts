/** The example to begin with. */
export const firstWorkflow = 'First message';

/** What the inbox says while it is empty. */
export const emptyInboxText = `Open the workflow ${firstWorkflow} in n8n and press Execute workflow. The message appears here.`;

/** The last word; on a line below the ^C that a terminal shows. */
export const farewell = '\nStopped. This n8n and all its messages are deleted.';

/** What to say once everything runs. */
export interface Running {
	n8nVersion: string;
	/** Signs in whoever opens it. */
	signInUrl: string;
	n8nUrl: string;
	email: string;
	password: string;
	inboxUrl: string;
	/** How many were imported, the first one included. */
	workflows: number;
	/** How many of them begin with a trigger of this package. */
	listening: number;
}

const answering = `
  4. Write as the customer in the inbox: the examples with a trigger hear it, and answer.`;

/** Where everything is, and what to click. */
export function greeting(running: Running): string {
	const { n8nVersion, signInUrl, n8nUrl, email, password, inboxUrl, workflows, listening } =
		running;
	return `
n8n ${n8nVersion} and both services run on this computer. No message leaves it.

  n8n      ${signInUrl}
           (signs you in; else ${n8nUrl} with ${email} and ${password})
  Inbox    ${inboxUrl}

  1. Open both addresses in a browser.
  2. Open the workflow ${firstWorkflow} (${workflows - 1} others are there too).
     Both credentials are in place and lead to the sandbox.
  3. Press "Execute workflow". Its message appears in the inbox.${listening > 0 ? answering : ''}

Stop with Ctrl-C. That deletes this n8n with its workflows and all messages.`;
}
