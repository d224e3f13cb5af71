import { useEffect, useMemo } from 'react';
import { LinkButton } from '../../../kit/link-button';
import { useText } from '../../../messages/t';
import { announce } from '../../../state/announcer';
import { SelectionActions } from './selection-actions';
import type { Selection } from './use-selection';

type BarProps = {
  readonly selection: Selection;
  /** The number of listed keys. */
  readonly listed: number;
};

/** The number of selected keys and the actions on them. Renders nothing when no key is selected. */
export function SelectionBar({ selection, listed }: BarProps) {
  const t = useText();
  const { picked, shown, hidden, pickShown, clear } = selection;
  const ids = useMemo(() => [...picked], [picked]);
  const { length: count } = ids;
  useEffect(() => {
    if (count > 0) announce(t('inventory.selected', { count }));
  }, [count, t]);
  if (count === 0) return null;
  return (
    <section className="selection" aria-label={t('inventory.selected.label')}>
      <b>{t('inventory.selected', { count })}</b>
      {hidden > 0 && <span className="muted">{t('inventory.selected.hidden', { count: hidden })}</span>}
      {shown !== 'all' && (
        <LinkButton onPress={() => pickShown(true)}>{t('inventory.selected.all', { count: listed })}</LinkButton>
      )}
      <LinkButton onPress={clear}>{t('inventory.selected.clear')}</LinkButton>
      <span className="end">
        <SelectionActions ids={ids} clear={clear} />
      </span>
    </section>
  );
}
