/** Who gets most of the messages, as workflows have the number. */
export const ADA = '+44 20 7946 0958';

/** What the sandbox has of a message to her through Lancepilot. */
export const lancepilot = { service: 'Lancepilot', recipient: '442079460958' } as const;
