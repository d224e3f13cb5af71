import { Info, Network, PlugZap, UserRound } from 'lucide-react';
import type { KeyRecord } from '../../../shared/model/key-record';
import { CopyButton } from '../../kit/copy-button';
import { Freshness } from '../../kit/freshness';
import { placeIcons } from '../../kit/key-badges';
import { dayWords } from '../../messages/dates';
import { serviceText } from '../../messages/service-text';
import { useText } from '../../messages/t';
import { send } from '../../state/send';
import { placesOf, type UsePlace } from './places-of';

const icons = { instance: Network, written: PlugZap, use: PlugZap, holder: UserRound } as const;

type UsePlacesProps = {
  readonly record: KeyRecord;
  /** The list's heading: what stops, or where the key is used. */
  readonly title: string;
  /** A message to copy for the key's owner; none without it. */
  readonly message?: string;
};

/** Everything noted about where a key is used, and a hint that there may be more. */
export function UsePlaces({ record, title, message }: UsePlacesProps) {
  const t = useText();
  const places = placesOf(record);
  return (
    <section className="use-places" aria-label={title}>
      <h2>{title}</h2>
      {places.length > 0 && (
        <ul className="blast">
          {places.map((place) => (
            <Place key={place.id} place={place} message={message} />
          ))}
        </ul>
      )}
      <p className="hint with-icon">
        <Info className="i i-sm" aria-hidden="true" />
        <span>
          {places.length === 0 && `${t('keyTasks.places.none')} `}
          {serviceText(record.system, 'keyTasks.places.limit.service')}
        </span>
      </p>
    </section>
  );
}

function Place({ place, message }: { readonly place: UsePlace; readonly message: string | undefined }) {
  const t = useText();
  const Icon = place.place ? placeIcons[place.place] : icons[place.kind];
  const detail = () => {
    if (place.place) return t(`inventory.place.${place.place}`);
    if (place.kind === 'instance') return t(`keyTasks.places.instance.${place.screen ?? 'unknown'}`);
    return t(place.kind === 'holder' ? 'keyTasks.places.holder' : 'keyTasks.places.use');
  };
  const tells = place.kind === 'holder' || place.contact !== '';
  return (
    <li>
      <Icon className="i" aria-hidden="true" />
      <div>
        <b>
          {place.kind === 'holder'
            ? t('keyTasks.places.answers', { name: place.name })
            : place.name || t('keyTasks.places.unnamed')}
        </b>
        <p>{[detail(), place.note].filter(Boolean).join('. ')}</p>
        {place.contact && <p>{t('keyTasks.places.tell', { name: place.contact })}</p>}
        {tells && message && (
          <CopyButton copy={() => send('clipboard.copyText', { text: message })}>
            {t('keyTasks.copyMessage')}
          </CopyButton>
        )}
      </div>
      <Freshness known={place.known} at={place.at} spelled>
        {t(`keyTasks.knownOn.${place.known}`, { day: dayWords(place.at) })}
      </Freshness>
    </li>
  );
}
