import * as z from 'zod/mini';
import { setupSteps } from './setup-steps';

/** The seven steps of a Plytix set-up, in order. A Patchworks key uses those of `stepsOf`. */
export const SetupStep = z.enum(setupSteps);
export type SetupStep = z.infer<typeof SetupStep>;

/**
 * Things a person ticks off while setting up; each tick goes into the timeline. The `handover.*` ones are the rows of
 * Patchworks' own form, the `swap.*` ones are kept with the new key of a rotation.
 */
export const Tick = z.enum([
  'password-manager',
  'handover.name',
  'handover.details',
  'handover.authentication',
  'handover.url',
  'handover.apiKey',
  'handover.apiPassword',
  'handover.version',
  'swap.changed',
  'swap.confirmed',
]);
export type Tick = z.infer<typeof Tick>;

/** Which of the two Patchworks screens the person sees. */
export const HandoverScreen = z.enum(['instances', 'services']);
export type HandoverScreen = z.infer<typeof HandoverScreen>;

const time = z.string();
const text = z.string().check(z.maxLength(200));

/** How far a set-up has come. It is saved with every change, so a crash in the middle of a step loses nothing. */
export const Setup = z.object({
  state: z.enum(['in-progress', 'waiting', 'finished']),
  step: SetupStep,
  /** Ids of pages inside a step that the person has reached, for instance `create` has the way to the page and the form. */
  page: z.int().check(z.minimum(0)),
  /** The furthest step that was reached: earlier ones may be opened freely. */
  furthest: SetupStep,
  /** The answer to "Can you do this?". `unsure` leads to the same help as `no`. */
  mayManage: z.enum(['unanswered', 'yes', 'no', 'unsure']),
  /** Who was asked to help when the person may not manage keys; empty when nobody was named. */
  waitingFor: text,
  screen: z.nullable(HandoverScreen),
  instanceName: text,
  ticks: z.partialRecord(Tick, time),
  startedAt: time,
  finishedAt: z.nullable(time),
  /** When the person said that Patchworks had saved the values as they now are; null before that. */
  handedOverAt: z._default(z.nullable(time), null),
});
export type Setup = z.infer<typeof Setup>;
