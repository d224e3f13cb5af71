import { useCallback } from 'react';
import type { SetupChange } from '../../../shared/contract/contract';
import type { Failure } from '../../../shared/contract/failure';
import type { KeyRecord } from '../../../shared/model/key-record';
import type { Setup, Tick } from '../../../shared/model/setup';
import { useAction } from '../../state/use-action';
import type { Place } from './places';

/** A key with a set-up. */
export type Drafted = KeyRecord & { readonly setup: Setup };

/** The props of every page of the wizard. */
export type PageProps = { readonly record: Drafted };

/** Saves from one page. Main has stored each change before it answers. */
export type SetupSaving = {
  readonly busy: boolean;
  readonly failure: Failure | null;
  readonly fail: (failure: Failure) => void;
  readonly change: (change: SetupChange) => Promise<boolean>;
  readonly goTo: (place: Place, change?: SetupChange) => Promise<boolean>;
  readonly tick: (tick: Tick, done: boolean) => Promise<boolean>;
};

/**
 * Saves changes of one set-up and keeps the last failure for the page. Only turning a page sets `busy`: a field is
 * saved on blur, and `busy` would swallow the press that took the focus away.
 */
export function useSetup(id: string): SetupSaving {
  const turning = useAction();
  const filling = useAction();
  const { run: turn } = turning;
  const { run: fill } = filling;
  const change = useCallback(
    async (wanted: SetupChange) => (await fill('setups.change', { id, change: wanted })) !== null,
    [id, fill],
  );
  const goTo = useCallback(
    async (place: Place, wanted: SetupChange = {}) =>
      (await turn('setups.change', { id, change: { ...wanted, ...place } })) !== null,
    [id, turn],
  );
  const tick = useCallback(
    async (name: Tick, done: boolean) => (await fill('setups.tick', { id, tick: name, done })) !== null,
    [id, fill],
  );
  return { busy: turning.busy, failure: turning.failure ?? filling.failure, fail: turning.fail, change, goTo, tick };
}
