import { Clock, FileText, Pencil, Wifi } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Knowledge } from '../../shared/model/key-record';
import { happenedWords, isAhead } from '../messages/dates';
import { useText } from '../messages/t';

type FreshnessProps = {
  readonly known: Knowledge;
  readonly at: string;
  /** True when the fact is stale: shows an amber clock instead of the origin's icon. */
  readonly old?: boolean;
  /** Shows the origin in words, where the icon alone could be taken for the age of the key. */
  readonly spelled?: boolean;
  /** Shown instead of the time, for example who typed it. */
  readonly children?: ReactNode;
};

const icons = { live: Wifi, typed: Pencil, recorded: FileText, imported: FileText } as const;

/** The origin and time of a fact. A time in the future is reported as impossible before anything else. */
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
