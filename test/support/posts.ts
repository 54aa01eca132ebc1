/** What sets one body of Lancepilot apart from the usual one. */
interface LancepilotHead {
	event?: unknown;
	source?: unknown;
	from?: unknown;
	to?: unknown;
	/** The contact's number. */
	contact?: unknown;
}

/** What Lancepilot posts when a customer writes, unless the head says else. */
export function lancepilotPost(
	message: unknown,
	head: LancepilotHead = {},
): Record<string, unknown> {
	const usual = {
		event: 'message.incoming',
		source: undefined,
		from: '+442079460958',
		to: '+15005550100',
		contact: '+442079460958',
	};
	const { event, source, from, to, contact } = { ...usual, ...head };
	return {
		event,
		data: {
			attributes: { from, to, source, message },
			relationships: { contact: { attributes: { number: contact } } },
		},
	};
}

/** What iSlash posts when a customer writes: a text, unless the message says else. */
export const islashMessage = (message: Record<string, unknown> = {}) => ({
	profile: { name: 'Ada' },
	wa_id: '442079460958',
	from: '442079460958',
	id: 'ABDEMO01',
	text: { body: 'hi' },
	type: 'text',
	sequence: '1000001',
	timestamp: '1700000300',
	...message,
});

/** What iSlash posts when the status of a message changes. */
export const islashStatus = (status: Record<string, unknown> = {}) => ({
	sequence: '1000003',
	id: 'gBDEMO01',
	type: 'message',
	recipient_id: '442079460958',
	status: 'delivered',
	timestamp: '1700000400',
	...status,
});

/** The wrapping of WhatsApp's Cloud API. */
export const inCloudWrapping = (value: Record<string, unknown>) => ({
	object: 'whatsapp_business_account',
	entry: [
		{
			id: '100000000000001',
			changes: [
				{
					field: 'messages',
					value: {
						messaging_product: 'whatsapp',
						metadata: { display_phone_number: '15005550100', phone_number_id: '1' },
						...value,
					},
				},
			],
		},
	],
});
