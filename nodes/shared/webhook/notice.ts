import type { INodeProperties } from 'n8n-workflow';
import { SECRET_QUERY } from './secret';

/**
 * What stands above the fields of a trigger: neither service can be told an address by a program, and
 * n8n folds the addresses of community nodes away.
 * @param paste where the service wants the address, as a whole sentence
 */
export function setUpNotice(paste: string): INodeProperties {
	const steps = [
		'Open <b>Webhook URLs</b> above and copy the <b>Production URL</b>.',
		paste,
		'Publish this workflow: until then, nobody listens at that URL.',
	];
	const secret = `To keep others out, choose a credential with a <b>Webhook Secret</b>, and put <code>?${SECRET_QUERY}=</code> and the secret behind the URL.`;
	const numbered = steps.map((step, index) => `${index + 1}. ${step}`);
	return {
		displayName: [...numbered, secret].join('<br />'),
		name: 'setUpNotice',
		type: 'notice',
		default: '',
	};
}
