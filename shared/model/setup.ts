import * as z from 'zod/mini';
import { setupSteps } from './setup-steps';

/** The seven steps of a Plytix set-up, in order. For a Patchworks key see `stepsOf`. */
export const SetupStep = z.enum(setupSteps);
export type SetupStep = z.infer<typeof SetupStep>;

/**
 * What a person ticks off during a set-up; each tick goes into the timeline. `handover.*` are the rows of Patchworks'
 * form. `swap.*` are stored with the new key of a rotation.
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

/** The progress of a set-up. Every change is saved, so a crash within a step loses nothing. */
export const Setup = z.object({
  state: z.enum(['in-progress', 'waiting', 'finished']),
  step: SetupStep,
  /** The index of the page inside the step; for example, `create` has the way to the page and the form. */
  page: z.int().check(z.minimum(0)),
  /** The furthest step reached so far; all earlier steps can be opened. */
  furthest: SetupStep,
  /** The answer to "Can you do this?". `unsure` shows the same help as `no`. */
  mayManage: z.enum(['unanswered', 'yes', 'no', 'unsure']),
  /** Who was asked for help when the person may not manage keys; empty when nobody was named. */
  waitingFor: text,
  screen: z.nullable(HandoverScreen),
  instanceName: text,
  ticks: z.partialRecord(Tick, time),
  startedAt: time,
  finishedAt: z.nullable(time),
  /** When the person said that Patchworks has saved the current values; null before that. */
  handedOverAt: z._default(z.nullable(time), null),
});
export type Setup = z.infer<typeof Setup>;
