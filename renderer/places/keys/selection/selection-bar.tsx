import { useEffect, useMemo } from 'react';
import type { KeyRecord } from '../../../../shared/model/key-record';
import { LinkButton } from '../../../kit/link-button';
import { useText } from '../../../messages/t';
import { announce } from '../../../state/announcer';
import { SelectionActions } from './selection-actions';
import type { Selection } from './use-selection';

type BarProps = {
  readonly selection: Selection;
  readonly all: ReadonlyMap<string, KeyRecord>;
  readonly shownKeys: readonly KeyRecord[];
};

/** The number of selected keys and the actions on them. Renders nothing when no key is selected. */
export function SelectionBar({ selection, all, shownKeys }: BarProps) {
  const t = useText();
  const { picked, shown, pickShown, clear } = selection;
  const keys = useMemo(() => [...picked].flatMap((id) => all.get(id) ?? []), [picked, all]);
  const hidden = useMemo(
    () => (picked.size === 0 ? 0 : picked.size - shownKeys.filter(({ id }) => picked.has(id)).length),
    [picked, shownKeys],
  );
  const { length: count } = keys;
  useEffect(() => {
    if (count > 0) announce(t('inventory.selected', { count }));
  }, [count, t]);
  if (count === 0) return null;
  return (
    <section className="selection" aria-label={t('inventory.selected.label')}>
      <b>{t('inventory.selected', { count })}</b>
      {hidden > 0 && <span className="muted">{t('inventory.selected.hidden', { count: hidden })}</span>}
      {shown !== 'all' && (
        <LinkButton onPress={() => pickShown(true)}>
          {t('inventory.selected.all', { count: shownKeys.length })}
        </LinkButton>
      )}
      <LinkButton onPress={clear}>{t('inventory.selected.clear')}</LinkButton>
      <span className="end">
        <SelectionActions keys={keys} clear={clear} />
      </span>
    </section>
  );
}
