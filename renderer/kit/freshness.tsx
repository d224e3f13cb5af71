import { Clock, FileText, Pencil, Wifi } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Knowledge } from '../../shared/key-record';
import { relativeWords } from '../messages/dates';
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

/** How a fact is known and since when. */
export function Freshness({ known, at, old, spelled, children }: FreshnessProps) {
  const t = useText();
  const Icon = old ? Clock : icons[known];
  const how = t(old ? 'kit.known.old' : `kit.known.${known}`);
  return (
    <span className={old ? 'fresh old' : 'fresh'} title={how}>
      <Icon className="i" aria-hidden="true" />
      {!spelled && <span className="hidden-label">{how}: </span>}
      {children ?? (spelled ? t(`kit.knownAt.${known}`, { when: relativeWords(at) }) : relativeWords(at))}
    </span>
  );
}
