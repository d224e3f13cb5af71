import {
  Check,
  CircleAlert,
  CircleQuestionMark,
  History,
  type LucideIcon,
  ShieldCheck,
  Trash2,
  TriangleAlert,
  Undo2,
} from 'lucide-react';
import { memo, useLayoutEffect, useRef } from 'react';
import { originOf } from '../../../shared/activity/act-origin';
import type { ActivityRow } from '../../../shared/activity/activity-row';
import type { ActOutcome } from '../../../shared/activity/acts';
import { serviceOf } from '../../../shared/model/services/services';
import { State, type Tone } from '../../kit/badge';
import { timeWords } from '../../messages/dates';
import { useText } from '../../messages/t';
import { openKey } from '../../state/route-store';
import { eventIconOf } from '../keys/event-icons';
import { keyName, moreWords, sentenceOf, whatHappened } from './act-words';
import { heights } from './lay-out';
import { LineDetails } from './line-details';

type LineProps = {
  readonly row: ActivityRow;
  readonly place: number;
  readonly count: number;
  readonly top: number;
  readonly checkedAt: string | null;
  readonly open: boolean;
  readonly onToggle: (place: number) => void;
  /** Tells by how many pixels the unfolded line is higher than a folded one. */
  readonly onGrow: (place: number, extra: number) => void;
};

/** The room of a line that is not here yet. */
export function WaitingLine({ top }: { readonly top: number }) {
  return (
    <li className="act waiting" style={{ top }} aria-hidden="true">
      <span className="act-line" />
    </li>
  );
}

/** One act: when, what, which key, who, and what became of it. Its details unfold below. */
export const ActivityLine = memo(function ActivityLine(props: LineProps) {
  const { row, place, count, top, checkedAt, open, onToggle, onGrow } = props;
  const t = useText();
  const { event, key } = row;
  const li = useRef<HTMLLIElement>(null);
  useLayoutEffect(() => {
    const element = li.current;
    if (!open || !element) return;
    const measure = () => onGrow(place, Math.max(0, element.offsetHeight - heights.line));
    const resized = new ResizeObserver(measure);
    measure();
    resized.observe(element);
    return () => resized.disconnect();
  }, [open, place, onGrow]);
  const what = whatHappened(row);
  const { icon: Icon, tone } = iconOf(row);
  const faulty = row.standing !== 'whole' && row.standing !== 'unchecked';
  const tomb = event?.type === 'purged' && 'tomb';
  const classes = ['act', open && 'open', tomb, key?.gone && 'past', (faulty || row.cut) && 'faulty'].filter(Boolean);
  return (
    <li
      ref={li}
      className={classes.join(' ')}
      style={{ top }}
      data-place={place}
      aria-setsize={count}
      aria-posinset={place + 1}
    >
      <div className="act-line">
        <span className="t">{event && timeWords(event.at)}</span>
        <span className={`knot2 ${tone}`} aria-hidden="true">
          <Icon className="i" />
        </span>
        <div className="act-what">
          <button
            type="button"
            className="act-unfold"
            aria-expanded={open}
            aria-label={sentenceOf(what, row)}
            onClick={() => onToggle(place)}
          >
            {what}
          </button>
          <p>
            {row.before !== null && (
              <TriangleAlert className="i i-sm" role="img" aria-label={t('activity.clockBackShort')} />
            )}
            {moreWords(row)}
          </p>
        </div>
        <KeyCell row={row} />
        <div className="act-who">{event && <WhoCell event={event} />}</div>
        <div className="act-end">
          <OutcomeState outcome={row.outcome} />
          {event && !faulty && !row.cut && <span className="sub who-short">{originOf(event).who}</span>}
          {(faulty || row.cut) && <Fault standing={row.standing} cut={row.cut} />}
        </div>
      </div>
      {open && <LineDetails row={row} checkedAt={checkedAt} />}
    </li>
  );
});

function KeyCell({ row }: { readonly row: ActivityRow }) {
  const t = useText();
  const { key } = row;
  if (key === null) {
    return (
      <div className="act-key">
        <span className="muted">{t('activity.noKey')}</span>
        <span className="sub">{t('activity.noKeySub')}</span>
      </div>
    );
  }
  const service = key.system && serviceOf(key.system);
  return (
    <div className="act-key">
      {key.gone ? (
        <span className="gone">
          {keyName(row)} <span className="sub-word">{t('activity.gone')}</span>
        </span>
      ) : (
        <button type="button" className="link-btn" onClick={() => openKey(key.id)}>
          {keyName(row)}
        </button>
      )}
      <span className="sub">
        {service && <span className={`sys-word ${key.system}`}>{service.name}</span>}
        {service && key.company !== '' && ', '}
        {key.company}
      </span>
    </div>
  );
}

function WhoCell({ event }: { readonly event: NonNullable<ActivityRow['event']> }) {
  const t = useText();
  const { who, machine, known } = originOf(event);
  // “Recorded” stands as the outcome already; beside a person it would be read as the same.
  const words = known === 'recorded' ? machine : t('activity.whoSub', { how: t(`inventory.how.${known}`), machine });
  return (
    <>
      <span>{who}</span>
      <span className="sub">{words}</span>
    </>
  );
}

const outcomes: Readonly<Record<ActOutcome, { readonly tone: Tone; readonly icon: LucideIcon }>> = {
  passed: { tone: 'ok', icon: ShieldCheck },
  failed: { tone: 'bad', icon: CircleAlert },
  unclear: { tone: 'warn', icon: CircleQuestionMark },
  alert: { tone: 'warn', icon: TriangleAlert },
  done: { tone: 'quiet', icon: Check },
  stopped: { tone: 'quiet', icon: Undo2 },
  removed: { tone: 'quiet', icon: Trash2 },
  unread: { tone: 'bad', icon: CircleAlert },
};

function OutcomeState({ outcome }: { readonly outcome: ActOutcome }) {
  const t = useText();
  const { tone, icon } = outcomes[outcome];
  return (
    <State tone={tone} icon={icon}>
      {t(`activity.outcome.${outcome}`)}
    </State>
  );
}

/** What the last check found wrong with the line. How a sound line stands is in its details. */
function Fault({ standing, cut }: Pick<ActivityRow, 'standing' | 'cut'>) {
  const t = useText();
  return <span className="sub fault">{t(cut ? 'activity.cutShort' : `activity.standing.${standing}`)}</span>;
}

function iconOf({ event, key }: ActivityRow): { readonly icon: LucideIcon; readonly tone: Tone } {
  if (!event) return { icon: CircleAlert, tone: 'bad' };
  const found = eventIconOf(event) ?? { icon: History, tone: 'quiet' as const };
  return key?.gone ? { ...found, tone: 'quiet' } : found;
}
