import type { INodeProperties } from 'n8n-workflow';
import { SECRET_QUERY } from './secret';

/**
 * What stands above the fields of a trigger: neither service can be told an address by a program, and
 * n8n folds the addresses of community nodes away.
 * @param paste where the service wants the address, as a whole sentence
 */
export function setUpNotice(paste: string): INodeProperties {
	const steps = [
		'Open "Webhook URLs" above and copy the Production URL. One that begins with localhost cannot be reached from outside.',
		paste,
		'Publish this workflow: until then, nobody listens at that URL.',
		`To keep others out, choose a credential with a Webhook Secret, and put ?${SECRET_QUERY}= and the secret behind the URL.`,
	];
	// Lists are all that n8n shows here besides plain text.
	const list = steps.map((step) => `<li>${step}</li>`).join('');
	return {
		displayName: `To start this workflow with messages:<ul>${list}</ul>`,
		name: 'setUpNotice',
		type: 'notice',
		default: '',
	};
}
