import { useEffect, useMemo, useState } from 'react';
import type { Failure } from '../../../shared/contract/failure';
import type { JournalEvent } from '../../../shared/model/event';
import { listen, request } from '../../api';
import { FailureNote } from '../../kit/failure-note';
import { LinkButton } from '../../kit/link-button';
import { Timeline } from '../../kit/timeline';
import { useText } from '../../messages/t';
import { clearActivityFilter } from '../../state/activity-filter';
import { go } from '../../state/route-store';
import { entriesOf } from './event-words';

type KeyHistoryProps = {
  readonly id: string;
  /** The time of the record's last change: a new one means that there may be new events. */
  readonly asOf: string;
};

/** The history of one key, newest first. */
export function KeyHistory({ id, asOf }: KeyHistoryProps) {
  const t = useText();
  const [events, setEvents] = useState<readonly JournalEvent[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  // An export changes no record but adds a line to the history.
  const [noted, setNoted] = useState(0);
  useEffect(() => listen('journal.noted', () => setNoted((times) => times + 1)), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a changed record or a new journal line must read again
  useEffect(() => {
    let wanted = true;
    void request('keys.timeline', { id }).then((answer) => {
      if (!wanted) return;
      setFailure(answer.ok ? null : answer.failure);
      if (answer.ok) setEvents(answer.value.events);
    });
    return () => {
      wanted = false;
    };
  }, [id, asOf, noted]);
  const showAll = () => {
    // Filters that were left on that page would hide some of it.
    clearActivityFilter();
    go({ name: 'activity', key: id });
  };
  const entries = useMemo(() => entriesOf(events ?? []), [events]);
  return (
    <section aria-labelledby="history">
      <h3 id="history">{t('inventory.history')}</h3>
      {failure && <FailureNote failure={failure} />}
      {events && entries.length === 0 && <p className="hint">{t('inventory.historyEmpty')}</p>}
      <Timeline entries={entries} />
      <p className="small">
        <LinkButton onPress={showAll}>{t('inventory.allActivity')}</LinkButton>
      </p>
    </section>
  );
}
