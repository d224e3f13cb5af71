import { useMemo, useState } from 'react';
import { Button } from '../../../kit/button';
import { FailureNote } from '../../../kit/failure-note';
import { placeIcons } from '../../../kit/key-badges';
import { useText } from '../../../messages/t';
import type { KeysList } from '../../../state/listed-keys';
import { KeyLines, type OpenKey } from './key-lines';
import { maxArranged, parseRows, useArrangement } from './use-arrangement';

type PlaceListProps = OpenKey & { readonly list: KeysList };

const atOnce = 100;

/** The keys grouped by the places that use them; keys without a known place come last. */
export function PlaceList({ list, ...open }: PlaceListProps) {
  const t = useText();
  const [most, setMost] = useState(atOnce);
  // Main limits places and the rows of each by one number.
  const [rowsOfOne, setRowsOfOne] = useState(atOnce);
  const { answer, failure } = useArrangement('keys.places', list, {
    most: Math.min(maxArranged, Math.max(most, rowsOfOne)),
  });
  const { count, places, without } = useMemo(() => {
    if (answer === null) return { count: 0, places: [], without: null };
    const found = answer.places.map((place) => ({ ...place, rows: parseRows(place) }));
    return { count: answer.count, places: found, without: parseRows(answer.without) };
  }, [answer]);
  const shown = Math.min(most, places.length);
  const lines = {
    ...open,
    atOnce,
    onMore: (wanted: number) => setRowsOfOne((before) => Math.max(before, wanted)),
  };
  return (
    <section
      className="table-wrap look"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={t('inventory.layout.places')}
      aria-busy={answer === null && failure === null}
    >
      {failure && <FailureNote failure={failure} />}
      <ul className="look-list">
        {places.slice(0, shown).map(({ id, place, kind, contacts, rows }) => {
          const Icon = placeIcons[kind];
          return (
            <li key={id}>
              <div className="look-head">
                <Icon className="i i-sm" aria-hidden="true" />
                <h2>{place}</h2>
                <span className="muted small">
                  {t(`inventory.place.${kind}`)}
                  {contacts.length > 0 && `, ${t('inventory.place.tell', { people: contacts.join(', ') })}`}
                </span>
              </div>
              <KeyLines rows={rows} {...lines} />
            </li>
          );
        })}
        {count > shown && (
          <li>
            {shown < maxArranged ? (
              <Button small onPress={() => setMost(shown + atOnce)}>
                {t('inventory.layout.more', { count: Math.min(atOnce, count - shown) })}
              </Button>
            ) : (
              <p className="hint">{t('inventory.layout.most', { count: shown })}</p>
            )}
          </li>
        )}
        {without !== null && without.count > 0 && (
          <li>
            <div className="look-head">
              <h2>{t('inventory.place.none')}</h2>
              <span className="muted small">{t('inventory.place.noneHint', { count: without.count })}</span>
            </div>
            <KeyLines rows={without} {...lines} />
          </li>
        )}
      </ul>
    </section>
  );
}
