import { CircleHelp, type LucideIcon, ShieldCheck, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

type SealCardProps = {
  readonly tone: 'ok' | 'bad' | 'warn';
  readonly title: ReactNode;
  readonly children: ReactNode;
};

const icons: Readonly<Record<SealCardProps['tone'], LucideIcon>> = {
  ok: ShieldCheck,
  bad: TriangleAlert,
  warn: CircleHelp,
};

/** The service's answer in one sentence with its time. */
export function SealCard({ tone, title, children }: SealCardProps) {
  const Icon = icons[tone];
  return (
    <section className={`card verdict ${tone}`} aria-label={typeof title === 'string' ? title : undefined}>
      <span className="seal">
        <Icon className="i" aria-hidden="true" />
      </span>
      <div>
        <h2>{title}</h2>
        <p>{children}</p>
      </div>
    </section>
  );
}
