/** Every possible step of a set-up, in order. In a file without schemas, because the page does not load those. */
export const setupSteps = ['check', 'create', 'capture', 'answers', 'test', 'handover', 'record'] as const;
export type SetupStep = (typeof setupSteps)[number];

const steps = {
  plytix: setupSteps,
  patchworks: ['check', 'create', 'capture', 'test', 'record'],
} as const satisfies Record<string, readonly SetupStep[]>;

/** The steps of a service's set-up, in order. */
export function stepsOf(system: 'plytix' | 'patchworks'): readonly SetupStep[] {
  return steps[system];
}
