import type { Settings, SettingsChange } from '../../../shared/contract/settings';
import type { Accounts } from '../account/accounts';

/** The settings that protect values or people, and the one that names the person in every line. */
const protective = [
  'clipboardSeconds',
  'displayName',
  'lockAfterMinutes',
  'lockWithScreen',
  'revealSeconds',
  'askTouchId',
  'protectWindow',
  'checkForUpdates',
] as const satisfies readonly (keyof SettingsChange)[];

/**
 * Journals each setting of these that a change alters, before it applies: a weaker protection must not be set without a
 * line. Before an account is chosen there is nothing to protect and no journal.
 * @throws KnownFailure `vault-locked` or `keyring-failed` while the journal cannot be signed, or one of storage.
 */
export async function noteProtectiveChange(
  now: Settings,
  change: SettingsChange,
  accounts: Pick<Accounts, 'current' | 'opened'>,
): Promise<void> {
  const altered = protective.flatMap((setting) => {
    const to = change[setting];
    return to === undefined || to === now[setting] ? [] : [{ setting, from: now[setting], to }];
  });
  if (altered.length === 0 || now.account === 'none') return;
  const current = await accounts.current();
  // Settings apply to both accounts, so the real one keeps the line while practice is on the screen.
  const { vault } = accounts.opened().find(({ kind }) => kind === 'real') ?? current;
  await vault.noteMany(
    altered.map((facts) => ({ type: 'settings-changed', keyId: null, known: 'typed', facts }) as const),
  );
}
