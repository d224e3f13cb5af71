import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Tone } from './badge';

/** One entry of a timeline. */
export type TimelineEntry = {
  readonly key: string | number;
  readonly icon: LucideIcon;
  readonly tone: Tone;
  readonly title: ReactNode;
  readonly text: ReactNode;
};

/** A list of events, newest first, drawn on a stitched thread. */
export function Timeline({ entries }: { readonly entries: readonly TimelineEntry[] }) {
  return (
    <ol className="timeline">
      {entries.map(({ key, icon: Icon, tone, title, text }) => (
        <li className={tone} key={key}>
          <span className="knot" aria-hidden="true">
            <Icon className="i" />
          </span>
          <div>
            <b>{title}</b>
            <p>{text}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}
