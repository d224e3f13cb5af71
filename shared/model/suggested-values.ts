/** The name that Patchworks' documentation suggests for the Plytix key. It must be copied exactly. */
export const suggestedKeyName = 'Patchworks Integration';

/**
 * The two constants that Patchworks asks for in addition to key and password (Patchworks, "Finding service connector
 * credentials for Plytix").
 */
export const handoverConstants = {
  url: 'https://www.plytix.com/',
  version: '1',
} as const;
