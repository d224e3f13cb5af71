import { dayOf } from '../../../shared/model/days';
import { daysToReview, type ReviewRhythm } from '../../../shared/model/due';
import type { KeyRecord } from '../../../shared/model/key-record';
import type { Host, HostNotification } from '../../host';
import type { SettingsStore } from '../../shell/settings/settings-store';
import type { Translator } from '../../shell/system/words';
import type { Accounts } from './accounts';

/** How many keys have a review that is due today or late. */
export function countDue(keys: readonly KeyRecord[], rhythm: ReviewRhythm, now: Date): number {
  return keys.filter((key) => (daysToReview(key, rhythm, now) ?? 1) <= 0).length;
}

/** What reminders work with. */
export type ReminderParts = {
  readonly accounts: Pick<Accounts, 'current'>;
  readonly settings: SettingsStore;
  readonly Notification: Host['Notification'];
  readonly words: Translator;
  readonly clock: () => Date;
  /** The person pressed the notification. */
  readonly onPress: () => void;
};

/** Checks whether reviews are due and says so, once a day at most. Never throws. */
export type Reminders = { readonly check: () => Promise<void> };

/**
 * Makes the reminders. A notification may be read by others on a locked screen, so it names no key; in the practice
 * account nothing is really due, so there is none.
 */
export function createReminders(parts: ReminderParts): Reminders {
  const { accounts, settings, Notification, words, clock, onPress } = parts;
  /** Held, because a notification that is collected takes its click with it. */
  let shown: HostNotification | null = null;
  /** The day of the last try: a disk that takes no note must not make it come every hour. */
  let triedOn = '';

  const mayRemind = (today: string): boolean => {
    const { account, reviewReminders, remindedOn } = settings.read();
    return account === 'real' && reviewReminders && remindedOn !== today && Notification.isSupported();
  };
  const check = async (): Promise<void> => {
    const { kind, vault } = await accounts.current();
    const now = clock();
    const today = dayOf(now);
    if (kind !== 'real' || !mayRemind(today)) return;
    const count = countDue(vault.records.list(), settings.read(), now);
    if (count === 0 || triedOn === today) return;
    shown?.close();
    shown = new Notification({
      title: words('review.reminder.title', { count }),
      body: words('review.reminder.body'),
    });
    shown.on('click', onPress);
    // Windows may refuse to show one; then the day has had none, and the next check tries again.
    shown.on('show', () => {
      triedOn = today;
      try {
        settings.change({ remindedOn: today });
      } catch {
        // The note is lost, the reminder was seen.
      }
    });
    shown.show();
  };
  return { check: () => check().catch(() => undefined) };
}

const hour = 3_600_000;

/** Looks now, and every hour while the app is open, so that a computer that is never switched off is reminded as well. */
export function keepReminding({ check }: Reminders): void {
  void check();
  setInterval(() => void check(), hour).unref();
}
