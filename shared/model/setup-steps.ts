/** Every step that a set-up can have, in order. It stands apart from the schemas, which the page does not load. */
export const setupSteps = ['check', 'create', 'capture', 'answers', 'test', 'handover', 'record'] as const;
export type SetupStep = (typeof setupSteps)[number];

const steps = {
  plytix: setupSteps,
  patchworks: ['check', 'create', 'capture', 'test', 'record'],
} as const satisfies Record<string, readonly SetupStep[]>;

/** The steps of a set-up for one system, in order. */
export function stepsOf(system: 'plytix' | 'patchworks'): readonly SetupStep[] {
  return steps[system];
}
