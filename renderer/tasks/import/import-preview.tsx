import { useVirtualizer } from '@tanstack/react-virtual';
import { Ban, Check, Copy, type LucideIcon, Plus } from 'lucide-react';
import { useId, useMemo, useRef, useState } from 'react';
import type { Output } from '../../../shared/contract/contract';
import { type RowOutcome, rowOutcomes } from '../../../shared/import/row-outcomes';
import { State, type Tone } from '../../kit/badge';
import { SystemTag } from '../../kit/system-tag';
import { dayWords } from '../../messages/dates';
import { useText } from '../../messages/t';
import 'texts:inventory';

type Preview = Output<'import.preview'>;
type Row = Preview['rows'][number];

const badges: Readonly<Record<RowOutcome, { readonly tone: Tone; readonly icon: LucideIcon }>> = {
  new: { tone: 'ok', icon: Plus },
  changes: { tone: 'go', icon: Check },
  same: { tone: 'quiet', icon: Check },
  twice: { tone: 'warn', icon: Copy },
  refused: { tone: 'warn', icon: Ban },
};

/** The outcome of every row, filtered by outcome. Only visible rows are rendered: there may be twenty thousand. */
export function ImportPreview({ preview }: { readonly preview: Preview }) {
  const t = useText();
  const name = useId();
  const [outcome, setOutcome] = useState<RowOutcome | 'all'>('all');
  const rows = useMemo(
    () => (outcome === 'all' ? preview.rows : preview.rows.filter((row) => row.outcome === outcome)),
    [preview, outcome],
  );
  const choices = ['all', ...rowOutcomes.filter((each) => preview.counts[each] > 0)] as const;
  return (
    <div className="import-preview">
      <fieldset className="seg import-outcomes">
        <legend className="hidden-label">{t('import.preview.filter')}</legend>
        {choices.map((each) => (
          <label key={each}>
            <input type="radio" name={name} checked={outcome === each} onChange={() => setOutcome(each)} />
            {t(`import.outcome.${each}`, { count: each === 'all' ? preview.rows.length : preview.counts[each] })}
          </label>
        ))}
      </fieldset>
      <Rows key={outcome} rows={rows} />
    </div>
  );
}

function Rows({ rows }: { readonly rows: readonly Row[] }) {
  const t = useText();
  const scroller = useRef<HTMLElement>(null);
  const virtualizer = useVirtualizer<HTMLElement, HTMLLIElement>({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 58,
    overscan: 6,
  });
  if (rows.length === 0) return <p className="hint">{t('import.noneOfThese')}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard
    <section className="import-rows" ref={scroller} tabIndex={0} aria-label={t('import.rows')}>
      <ul style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          return (
            row && (
              <li
                key={row.number}
                ref={virtualizer.measureElement}
                data-index={index}
                aria-setsize={rows.length}
                aria-posinset={index + 1}
                style={{ transform: `translateY(${start}px)` }}
              >
                <RowLine row={row} />
              </li>
            )
          );
        })}
      </ul>
    </section>
  );
}

function RowLine({ row }: { readonly row: Row }) {
  const t = useText();
  const text = useRowText(row);
  return (
    <>
      <span className="import-number">{t('import.row', { number: row.number })}</span>
      <span className="import-what">
        <b>{row.name || t('inventory.unnamed')}</b>
        {row.system && <SystemTag system={row.system} />}
        <span className="muted">{row.company}</span>
      </span>
      <State {...badges[row.outcome]}>{t(`import.row.${row.outcome}`)}</State>
      {text !== '' && <p className="hint">{text}</p>}
    </>
  );
}

function useRowText({ outcome, refusal, changes, kept }: Row): string {
  const t = useText();
  if (refusal) return t(`import.refusal.${refusal}`);
  if (outcome === 'twice') return t('import.row.twiceText');
  const told = (fact: Row['kept'][number], value: string) =>
    fact === 'status'
      ? t(`inventory.status.${value as 'active'}`)
      : /^\d{4}-\d\d-\d\d/.test(value)
        ? dayWords(value)
        : value;
  const parts = changes.map(({ fact, from, to }) =>
    from === ''
      ? t('import.row.change', { fact: t(`import.fact.${fact}`), to: told(fact, to) })
      : t('import.row.changed', { fact: t(`import.fact.${fact}`), from: told(fact, from), to: told(fact, to) }),
  );
  if (kept.length > 0)
    parts.push(t('import.row.kept', { facts: kept.map((fact) => t(`import.fact.${fact}`)).join(', ') }));
  return parts.join('. ');
}
