import { Clock, FileText, Pencil, Wifi } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Knowledge } from '../../shared/model/key-record';
import { happenedWords, isAhead } from '../messages/dates';
import { useText } from '../messages/t';

type FreshnessProps = {
  readonly known: Knowledge;
  readonly at: string;
  /** Older than its limit: a clock in amber instead. */
  readonly old?: boolean;
  /** Say in words how it is known, where the mark alone could be taken for the age of the thing. */
  readonly spelled?: boolean;
  /** Other words than the time, for instance who typed it. */
  readonly children?: ReactNode;
};

const icons = { live: Wifi, typed: Pencil, recorded: FileText, imported: FileText } as const;

/** How a fact is known and since when. A date that cannot be right is said to be so, whatever else is known. */
export function Freshness({ known, at, old, spelled, children }: FreshnessProps) {
  const t = useText();
  const ahead = isAhead(at, new Date());
  const Icon = old || ahead ? Clock : icons[known];
  const how = t(ahead ? 'kit.known.ahead' : old ? 'kit.known.old' : `kit.known.${known}`);
  return (
    <span className={old || ahead ? 'fresh old' : 'fresh'} title={how}>
      <Icon className="i" aria-hidden="true" />
      {!spelled && <span className="hidden-label">{how}: </span>}
      {children ?? (spelled ? t(`kit.knownAt.${known}`, { when: happenedWords(at) }) : happenedWords(at))}
    </span>
  );
}
