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
  'new-key-unsigned': 'bad',
  'change-unfinished': 'warn',
  'no-sandbox': 'warn',
  'key-log': 'bad',
  'kit-used': 'warn',
};

const heaviestFirst = ['bad', 'warn', 'info'] as const;

/** The notices as they are read: what needs a person most comes first, the newest last within a tone. */
export function byWeight(notices: readonly Notice[]): readonly Notice[] {
  return heaviestFirst.flatMap((tone) => notices.filter(({ code }) => noticeTones[code] === tone));
}

/** True when one of the notices must be read before anything else. */
export function areSerious(notices: readonly Notice[]): boolean {
  return notices.some(({ code }) => noticeTones[code] !== 'info');
}
