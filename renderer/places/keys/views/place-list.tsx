import { useMemo, useState } from 'react';
import type { KeyRecord } from '../../../../shared/model/key-record';
import type { ReviewStatusOf } from '../../../../shared/review/review-status';
import { Button } from '../../../kit/button';
import { placeIcons } from '../../../kit/key-badges';
import { useText } from '../../../messages/t';
import { KeyLine } from './key-line';
import { placesOfKeys } from '../../../../shared/inventory/places-of-keys';

/** The props of the other layouts of the list. */
export type ViewProps = {
  readonly keys: readonly KeyRecord[];
  readonly reviewStatusOf: ReviewStatusOf;
  readonly selected: string | null;
  readonly onChoose: (id: string) => void;
};

const atOnce = 100;

/** The keys grouped by the places that use them; keys without a known place come last. */
export function PlaceList({ keys, ...rest }: ViewProps) {
  const t = useText();
  const [most, setMost] = useState(atOnce);
  const { places, without } = useMemo(() => placesOfKeys(keys), [keys]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="table-wrap look" tabIndex={0} aria-label={t('inventory.layout.places')}>
      <ul className="look-list">
        {places.slice(0, most).map(({ id, place, kind, contacts, keys: inPlace }) => {
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
              <ul>
                {inPlace.map((key) => (
                  <KeyLine key={key.id} record={key} {...rest} />
                ))}
              </ul>
            </li>
          );
        })}
        {places.length > most && (
          <li>
            <Button small onPress={() => setMost(most + atOnce)}>
              {t('inventory.layout.more', { count: Math.min(atOnce, places.length - most) })}
            </Button>
          </li>
        )}
        {without.length > 0 && (
          <li>
            <div className="look-head">
              <h2>{t('inventory.place.none')}</h2>
              <span className="muted small">{t('inventory.place.noneHint', { count: without.length })}</span>
            </div>
            <ul>
              {without.slice(0, most).map((key) => (
                <KeyLine key={key.id} record={key} {...rest} />
              ))}
            </ul>
          </li>
        )}
      </ul>
    </section>
  );
}
