import type { SetupStep } from '../setup-steps';
import { patchworks } from './patchworks';
import { plytix } from './plytix';
import type { Service } from './service';

/** Every service, in the order in which lists show them. The name of each stands in stored records: it never changes. */
export const services = { plytix, patchworks } as const satisfies Readonly<Record<string, Service>>;

/** The service that a key belongs to. They are never mixed: each key names its own. */
export type System = keyof typeof services;

/** The services that the practice account simulates. */
export type PractisedSystem = {
  [S in System]: (typeof services)[S]['isPractised'] extends true ? S : never;
}[System];

/** Their names, in their order. */
export const systems = Object.keys(services) as System[] as [System, ...System[]];

/** What the app knows of one service, each answer as wide as for any service. */
export function serviceOf(system: System): Service {
  return services[system];
}

/** Whether a text is the name of a service. */
export function isSystem(text: string): text is System {
  return systems.some((system) => system === text);
}

/** Whether the practice account simulates a service. */
export function isPractised(system: System): system is PractisedSystem {
  return services[system].isPractised;
}

/** What the words of checks, verdicts and findings need to know of a service. */
export function serviceFacts(system: System): { readonly service: string; readonly values: 'one' | 'two' } {
  const { name, valueFields } = serviceOf(system);
  return { service: name, values: valueFields.length === 1 ? 'one' : 'two' };
}

/** The steps of a set-up for one service, in order. */
export function stepsOf(system: System): readonly SetupStep[] {
  return services[system].steps;
}

/** The step behind another one; the last has itself. */
export function stepAfter(system: System, step: SetupStep): SetupStep {
  const order = stepsOf(system);
  return order[order.indexOf(step) + 1] ?? step;
}

/** Whether a set-up ends with handing its values over to Patchworks. */
export function handsOver(system: System): boolean {
  return stepsOf(system).includes('handover');
}
