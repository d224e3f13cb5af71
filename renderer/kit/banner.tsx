import { CircleAlert, CircleCheck, Info, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

type BannerProps = {
  readonly tone?: 'ok' | 'warn' | 'bad' | 'info' | 'quiet';
  readonly icon?: LucideIcon;
  readonly children: ReactNode;
  /** The one action that helps, at the end of the line. */
  readonly action?: ReactNode;
  /**
   * `status`: announced politely when it appears. `alert`: announced at once. `told`: a status that its owner announces.
   * `none`: for permanent notes.
   */
  readonly live?: 'status' | 'alert' | 'told' | 'none';
};

const roles = {
  status: { role: 'status' },
  alert: { role: 'alert' },
  told: { role: 'status', 'aria-live': 'off' },
  none: {},
} as const;

const icons = { ok: CircleCheck, warn: TriangleAlert, bad: CircleAlert, info: Info, quiet: Info } as const;

/** A note about the whole page. */
export function Banner({ tone = 'quiet', icon, children, action, live = 'status' }: BannerProps) {
  const Icon = icon ?? icons[tone];
  return (
    <div className={tone === 'quiet' ? 'banner' : `banner ${tone}`} {...roles[live]}>
      <Icon className="i" aria-hidden="true" />
      <div>{children}</div>
      {action}
    </div>
  );
}
