import { Check, Info, Network, PlugZap, UserRound } from 'lucide-react';
import type { ReactNode } from 'react';
import { type Dependent, isAsked } from '../../../shared/model/dependents';
import type { KeyRecord } from '../../../shared/model/key-record';
import { State } from '../../kit/badge';
import { CopyButton } from '../../kit/copy-button';
import { Freshness } from '../../kit/freshness';
import { placeIcons } from '../../kit/key-badges';
import { dayWords } from '../../messages/dates';
import { serviceText } from '../../messages/service-text';
import { useText } from '../../messages/t';
import { send } from '../../state/send';
import { PlaceQuestion } from './place-question';
import type { PlaceGate } from './use-place-gate';

const icons = { instance: Network, written: PlugZap, use: PlugZap, holder: UserRound } as const;

type UsePlacesProps = {
  readonly record: KeyRecord;
  readonly gate: PlaceGate;
  /** The list's heading: what stops, or where the key is used. */
  readonly title: string;
  /** A message to copy for the key's owner; none without it. */
  readonly message?: string;
  /** Asks what becomes of each place, because the key is about to end. */
  readonly asks?: boolean;
};

/** Everything noted about what depends on a key now, what has moved already, and a hint that there may be more. */
export function UsePlaces({ record, gate, title, message, asks = false }: UsePlacesProps) {
  const t = useText();
  const depending = gate.places.filter(({ moved }) => moved === null);
  const moved = gate.places.filter((place) => place.moved !== null);
  const asked = depending.filter(isAsked);
  const stops = asked.some(({ answer }) => answer === null || answer.answer === 'told');
  // What a key was made for says little once its places are known.
  const nothingStops = gate.places.length > 0 && !stops && (asked.length > 0 || moved.length > 0);
  return (
    <section className="use-places" aria-label={title}>
      <h2>{asks && nothingStops ? t('keyTasks.places.allMoved') : title}</h2>
      {depending.length > 0 && (
        <ul className="blast">
          {depending.map((place) => (
            <Place key={place.id} place={place} message={message}>
              {asks && isAsked(place) && <PlaceQuestion record={record} place={place} tried={gate.tried} />}
            </Place>
          ))}
        </ul>
      )}
      {moved.length > 0 && (
        <>
          <h3>{t('keyTasks.places.moved')}</h3>
          <ul className="blast moved-places">
            {moved.map((place) => (
              <Place key={place.id} place={place} message={undefined} />
            ))}
          </ul>
        </>
      )}
      <p className="hint with-icon">
        <Info className="i i-sm" aria-hidden="true" />
        <span>
          {gate.places.length === 0 && `${t('keyTasks.places.none')} `}
          {serviceText(record.system, 'keyTasks.places.limit.service')}
        </span>
      </p>
    </section>
  );
}

type PlaceProps = {
  readonly place: Dependent;
  readonly message: string | undefined;
  readonly children?: ReactNode;
};

function Place({ place, message, children }: PlaceProps) {
  const t = useText();
  const Icon = place.place ? placeIcons[place.place] : icons[place.kind];
  const detail = () => {
    if (place.place) return t(`inventory.place.${place.place}`);
    if (place.kind === 'instance') return t(`keyTasks.places.instance.${place.screen ?? 'unknown'}`);
    return t(place.kind === 'holder' ? 'keyTasks.places.holder' : 'keyTasks.places.use');
  };
  const { moved } = place;
  const tells = moved === null && (place.kind === 'holder' || place.contact !== '');
  const known = moved ? 'typed' : place.known;
  const at = moved ? moved.at : place.at;
  return (
    <li>
      <Icon className="i" aria-hidden="true" />
      <div>
        <b>
          {place.kind === 'holder'
            ? t('keyTasks.places.answers', { name: place.name })
            : place.name || t('keyTasks.places.unnamed')}
        </b>
        {moved ? (
          <p>
            <State tone="ok" icon={Check}>
              {t('keyTasks.places.usesNow', { name: moved.to || t('inventory.unnamed') })}
            </State>
          </p>
        ) : (
          <p>{[detail(), place.note].filter(Boolean).join('. ')}</p>
        )}
        {tells && place.contact && <p>{t('keyTasks.places.tell', { name: place.contact })}</p>}
        {tells && message && (
          <CopyButton copy={() => send('clipboard.copyText', { text: message })}>
            {t('keyTasks.copyMessage')}
          </CopyButton>
        )}
      </div>
      <Freshness known={known} at={at} spelled>
        {t(`keyTasks.knownOn.${known}`, { day: dayWords(at) })}
      </Freshness>
      {children}
    </li>
  );
}
