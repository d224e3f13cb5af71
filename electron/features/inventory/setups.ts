import type { SetupChange } from '../../../shared/contract/contract';
import { sameCompany } from '../../../shared/model/company';
import type { KeyRecord, System } from '../../../shared/model/key-record';
import { hasEnded } from '../../../shared/model/key-status';
import type { Setup, Tick } from '../../../shared/model/setup';
import { KnownFailure } from '../../failures';
import type { KeyWriter } from './key-writer';
import { newDraft } from './new-record';
import { applySetupChange, applyTick, type Changed, finishSetup, openCapture } from './setup-change';

/** Set-ups: started, changed page by page, ticked, finished or discarded. Each call saves before it returns. */
export type Setups = {
  readonly start: (system: System, company: string) => Promise<KeyRecord>;
  readonly change: (id: string, change: SetupChange) => Promise<KeyRecord>;
  readonly tick: (id: string, tick: Tick, done: boolean) => Promise<KeyRecord>;
  /** Opens the step that captures the values. Throws `bad-input` for an ended key. */
  readonly bringValues: (id: string) => Promise<KeyRecord>;
  /** Throws `bad-input` for an ended key: no set-up brings it back. */
  readonly finish: (id: string) => Promise<KeyRecord>;
  readonly discard: (id: string) => Promise<void>;
};

/** `now` returns ISO times. */
export function createSetups(writer: KeyWriter, now: () => string): Setups {
  const onSetup = (id: string, apply: (record: KeyRecord, setup: Setup) => Changed) =>
    writer.change(id, (record) => {
      if (!record.setup) throw new KnownFailure('not-found');
      return { ...apply(record, record.setup), known: 'typed' };
    });

  return {
    start: (system, company) => {
      const record = newDraft(system, company.trim(), now());
      return writer.add({ record, type: 'setup-started', facts: { system, company: record.company } });
    },
    change: (id, change) =>
      onSetup(id, (record, setup) => {
        // The two keys of a rotation belong to one company; neither may change it alone.
        const isInRotation = record.replaces !== null || record.replacedBy !== null;
        if (isInRotation && change.company !== undefined && !sameCompany(change.company, record.company)) {
          throw new KnownFailure('bad-input');
        }
        return applySetupChange(record, setup, change, now());
      }),
    async tick(id, tick, done) {
      return writer.together(async ({ get, change }) => {
        const { setup, replaces, name } = get(id);
        if (!setup) throw new KnownFailure('not-found');
        const next = await change(id, (record) => ({ ...applyTick(record, setup, tick, done, now()), known: 'typed' }));
        // What a person says of a rotation is said of both keys.
        if (replaces !== null && isOfRotation(tick) && (setup.ticks[tick] !== undefined) !== done)
          await change(replaces, (old) => ({
            record: old,
            type: done ? 'ticked' : 'unticked',
            known: 'typed',
            facts: { tick, next: name.value },
          })).catch(whenGone);
        return next;
      });
    },
    bringValues: (id) =>
      writer.change(id, (record) => {
        if (hasEnded(record)) throw new KnownFailure('bad-input');
        return { ...openCapture(record, now()), known: 'typed' };
      }),
    finish: (id) =>
      onSetup(id, (record, setup) => {
        if (hasEnded(record)) throw new KnownFailure('bad-input');
        return finishSetup(record, setup, now());
      }),
    discard: (id) => writer.discard(id),
  };
}

/** True for what a person says of a rotation. It is said of both keys. */
export function isOfRotation(tick: unknown): tick is Tick {
  return tick === 'swap.changed' || tick === 'swap.confirmed';
}

/** The old key may have been purged meanwhile. */
export function whenGone(error: unknown): void {
  if (!(error instanceof KnownFailure) || error.code !== 'not-found') throw error;
}
