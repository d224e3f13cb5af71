import { runtime, test } from './ground';
import type { PromiseRow } from './promise';
import { promises } from './table';

const { platform } = process;
const systems = { mac: 'darwin', win: 'win32' } as const;

/** Why a row cannot run here, or null. A row that only Electron can show still counts as skipped. */
function reasonToSkip({ platforms, needs = 'any', realOnly, byHand }: PromiseRow): string | null {
  if (byHand) return `by hand: ${byHand}`;
  if (realOnly && runtime.kind === 'stand-in') return `real Electron only: ${realOnly}`;
  if (platforms && !platforms.includes(platform)) return `other system: ${platforms.join(', ')}`;
  if ((needs === 'mac' || needs === 'win') && platform !== systems[needs]) return `other system: ${systems[needs]}`;
  if (needs === 'display' && !hasDesktop()) return 'needs a desktop: nobody manages windows here';
  return null;
}

/**
 * True when windows can be maximised and minimised: a bare X server has no window manager. The stand-in does it itself.
 */
function hasDesktop(): boolean {
  return runtime.kind === 'stand-in' || platform !== 'linux' || Boolean(process.env.XDG_CURRENT_DESKTOP);
}

for (const row of promises) {
  test(`${row.id} ${row.members.join(', ')}: ${row.promise}`, async ({ ground }) => {
    const reason = reasonToSkip(row);
    test.skip(reason !== null, reason ?? '');
    await row.check?.(ground);
  });
}
