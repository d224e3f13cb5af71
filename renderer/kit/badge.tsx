import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

/** The colour role of a state. Colour is never the only sign: an icon and a word say the same. */
export type Tone = 'ok' | 'warn' | 'bad' | 'go' | 'quiet';

type MarkProps = {
  readonly tone?: Tone;
  readonly icon?: LucideIcon;
  readonly children: ReactNode;
};

function looks(base: string, tone: Tone): string {
  return tone === 'quiet' ? base : `${base} ${tone}`;
}

/** A state as a small filled label. */
export function Badge({ tone = 'quiet', icon: Icon, children }: MarkProps) {
  return (
    <span className={looks('badge', tone)}>
      {Icon && <Icon className="i" aria-hidden="true" />}
      {children}
    </span>
  );
}

/** A state as icon and word on the line, for tables. */
export function State({ tone = 'quiet', icon: Icon, children }: MarkProps) {
  return (
    <span className={looks('state', tone)}>
      {Icon && <Icon className="i" aria-hidden="true" />}
      <span className="state-words">{children}</span>
    </span>
  );
}

type PillProps = {
  readonly icon: LucideIcon;
  readonly tone?: 'plain' | 'off' | 'practice';
  readonly children: ReactNode;
};

/** A fact about the whole app in the top bar: online, offline, practice. */
export function Pill({ icon: Icon, tone = 'plain', children }: PillProps) {
  return (
    <span className={tone === 'plain' ? 'pill' : `pill ${tone}`}>
      <Icon className="i" aria-hidden="true" />
      {children}
    </span>
  );
}
