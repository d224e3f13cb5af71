import type { Notice } from '../../../shared/contract/app-state';

/** How each notice looks. */
export const noticeTones: Readonly<Record<Notice['code'], 'info' | 'warn' | 'bad'>> = {
  'file-restored': 'info',
  'file-quarantined': 'warn',
  'changes-lost': 'bad',
  'records-older': 'bad',
  'records-changed': 'bad',
  'data-older': 'bad',
  'conflict-copy': 'warn',
  'settings-reset': 'info',
  'journal-torn-tail': 'info',
  'journal-broken': 'bad',
  'newer-format': 'warn',
  'data-updated': 'info',
  'key-planted': 'bad',
  'key-list-changed': 'bad',
  'new-key-unsigned': 'warn',
  'change-unfinished': 'warn',
  'no-sandbox': 'warn',
  'key-log': 'bad',
};

/** True when one of the notices must be read before anything else. */
export function areSerious(notices: readonly Notice[]): boolean {
  return notices.some(({ code }) => noticeTones[code] === 'bad');
}
