/** Where a service was asked for. */
export const CHANNELS = ['counter', 'remote_workplace', 'mobile', 'online'] as const;
export type Channel = (typeof CHANNELS)[number];
