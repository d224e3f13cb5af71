import {
  AppWindow,
  Ban,
  Calendar,
  Check,
  CircleAlert,
  CircleQuestionMark,
  Clock,
  FileText,
  type LucideIcon,
  MapPin,
  Network,
  Pencil,
  SquareTerminal,
  Trash2,
  UserRound,
  X,
} from 'lucide-react';
import type { KeyRow } from '../../shared/inventory/key-row';
import type { StatusFact } from '../../shared/model/key-record';
import { shownStatusOf } from '../../shared/model/key-status';
import type { PlaceKind } from '../../shared/model/used-by';
import { daysBetween, happenedWords, shortDayWords } from '../messages/dates';
import { t, useText } from '../messages/t';
import { Badge, State } from './badge';
import { Freshness } from './freshness';

/** The icon and tone of each group of the inventory. */
export const groupBadges = {
  'act-now': { tone: 'bad', icon: CircleAlert },
  'due-soon': { tone: 'warn', icon: Calendar },
  unfinished: { tone: 'quiet', icon: Pencil },
  'check-facts': { tone: 'quiet', icon: Clock },
  'all-good': { tone: 'ok', icon: Check },
  kept: { tone: 'quiet', icon: FileText },
} as const;

const statusBadges = {
  draft: { tone: 'go', icon: Pencil },
  active: { tone: 'ok', icon: Check },
  revoked: { tone: 'quiet', icon: Ban },
  deleted: { tone: 'quiet', icon: Trash2 },
  unknown: { tone: 'warn', icon: CircleQuestionMark },
  'not-in-list': { tone: 'bad', icon: CircleAlert },
} as const;

type StatusProps = {
  readonly status: StatusFact;
  /** Filled, and without the day of a missing key, which the panel tells below. */
  readonly filled?: boolean;
  /** Puts the day of a missing key below the words, for the narrow column. */
  readonly short?: boolean;
};

/** A key's status as icon, word and colour. */
export function StatusBadge({ status, filled, short }: StatusProps) {
  const t = useText();
  const shown = shownStatusOf({ status });
  const { tone, icon } = statusBadges[shown];
  const Pill = filled ? Badge : State;
  const day = status.missing && shortDayWords(status.missing.since);
  const words = t(`inventory.status.${shown}`);
  return (
    <>
      <Pill tone={tone} icon={icon}>
        {day === undefined || filled
          ? words
          : short
            ? t('inventory.status.notInListShort')
            : t('inventory.status.notInListSince', { day })}
      </Pill>
      {short && day !== undefined && <span className="fresh">{t('inventory.status.since', { day })}</span>}
    </>
  );
}

/** "Today", "Yesterday" or "41 days ago"; reports a time in the future as impossible. */
function dayAgoWords(at: string): string {
  const days = daysBetween(at, new Date());
  if (days < 0 || days > 1) return happenedWords(at);
  return t(days === 1 ? 'inventory.yesterday' : 'inventory.today');
}

const verdictBadges = {
  passed: { tone: 'ok', icon: Check },
  wrong: { tone: 'bad', icon: X },
  'could-not-run': { tone: 'warn', icon: CircleQuestionMark },
} as const;

type LastTestProps = {
  readonly test: KeyRow['test'];
  /** Leaves the time of day out, for the narrow column. */
  readonly short?: boolean;
};

/** The result of the last test and its time. "Failed" and "could not check" never look alike. */
export function LastTest({ test, short }: LastTestProps) {
  const t = useText();
  if (!test) return <State>{t('inventory.test.never')}</State>;
  const { tone, icon } = verdictBadges[test.tone];
  return (
    <>
      <State tone={tone} icon={icon}>
        {t(`inventory.test.${test.tone}`)}
      </State>
      <Freshness known={test.known} at={test.finishedAt} old={test.old}>
        {short ? dayAgoWords(test.finishedAt) : null}
      </Freshness>
    </>
  );
}

/** The icon of each kind of place; always shown with its word. */
export const placeIcons: Readonly<Record<PlaceKind, LucideIcon>> = {
  'patchworks-instance': Network,
  'other-app': AppWindow,
  script: SquareTerminal,
  document: FileText,
  person: UserRound,
  other: MapPin,
};
