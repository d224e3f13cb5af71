/** Every possible step of a set-up, in order. In a file without schemas, because the page does not load those. */
export const setupSteps = ['check', 'create', 'capture', 'answers', 'test', 'handover', 'record'] as const;
export type SetupStep = (typeof setupSteps)[number];
