/** Made-up credentials that the sandbox accepts. They open nothing anywhere else. */
export const demoAccount = {
	lancepilot: {
		accessToken: 'demo-lancepilot-token',
		workspaceId: '3f2b6c1e-8a54-4d0e-9b77-5c1d2e3f4a5b',
	},
	islash: { userToken: 'demo-islash-user-token', sessionKey: 'demo-islash-session' },
} as const;
