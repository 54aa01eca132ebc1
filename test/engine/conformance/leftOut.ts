/** Calls of the OpenAPI documents that no operation makes, each with the reason. */
export const LEFT_OUT: Readonly<Record<'lancepilot' | 'islash', Record<string, string>>> = {
	lancepilot: {
		onMessageEvent:
			'Not a call but a webhook that Lancepilot makes; a trigger is no part of this package.',
	},
	islash: {
		sendBroadcast:
			'The field that names the recipients was not seen in any copy of the documentation.',
		onWhatsAppMessage: 'A webhook that iSlash makes; a trigger is no part of this package.',
		onWhatsAppStatus: 'A webhook that iSlash makes; a trigger is no part of this package.',
		onFacebookMessage: 'A webhook that iSlash makes; a trigger is no part of this package.',
	},
};
