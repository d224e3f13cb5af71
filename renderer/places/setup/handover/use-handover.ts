import { useCallback, useState } from 'react';
import { type FormGroup, formOf, ticksOf } from '../../../../shared/guides/handover-form';
import type { KeyRecord } from '../../../../shared/model/key-record';
import { useText } from '../../../messages/t';
import { useFollowed } from '../../../state/follow-inventory';
import { useKey } from '../../../state/keys-store';
import { send } from '../../../state/send';
import { type Drafted, type SetupSaving, useSetup } from '../use-setup';

/** One handover, shared by the full and the compact window. */
export type Handover = {
  readonly record: Drafted;
  readonly saving: SetupSaving;
  readonly groups: readonly FormGroup[];
  readonly instanceName: string;
  /** Why another name than the usual one is suggested; null when the usual one is free, or a person named it. */
  readonly nameReason: string | null;
  /** The key that this one replaces, if it is known. */
  readonly replaced: KeyRecord | null | undefined;
  /** The number of unticked lines after the person pressed the button anyway; otherwise 0. */
  readonly unticked: number;
  /**
   * Confirms that Patchworks has saved the values and continues; asks once while lines are unticked. Null until a
   * screen is chosen.
   */
  readonly press: (() => void) | null;
};

/** The state of the handover page. */
export function useHandover(record: Drafted): Handover {
  const t = useText();
  const saving = useSetup(record.id);
  const replaced = useKey(record.replaces);
  const [askedTwice, setAskedTwice] = useState(false);
  const { screen, ticks } = record.setup;
  const isReplacing = record.replaces !== null;
  const named = record.setup.instanceName || replaced?.setup?.instanceName || '';
  const usual = t('handover.instanceName', { company: record.company });
  const { id } = record;
  const ask = useCallback(() => send('handover.freeInstance', { id, usual }), [id, usual]);
  // Asked again after changes of keys: another set-up may take the name meanwhile.
  const { answer: free, failure } = useFollowed(ask);
  const instanceName = named || (free?.name ?? usual);
  const nameReason =
    named === '' && free !== null && free.usedBy !== null
      ? t('handover.instanceName.taken', { usual, key: free.usedBy || t('inventory.unnamed'), name: free.name })
      : null;
  const left = screen ? ticksOf(screen, isReplacing).filter((tick) => !ticks[tick]).length : 0;
  const press = () => {
    if (left > 0 && !askedTwice) setAskedTwice(true);
    else void saving.goTo({ step: 'record', page: 0 }, { instanceName, handedOver: true });
  };
  return {
    record,
    saving,
    groups: screen ? formOf(screen, isReplacing) : [],
    instanceName,
    nameReason,
    replaced,
    unticked: askedTwice ? left : 0,
    // Not before it is known whether the name is free: the button saves it.
    press: screen && (named !== '' || free !== null || failure !== null) ? press : null,
  };
}
