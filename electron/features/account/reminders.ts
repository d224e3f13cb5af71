import { dayOf } from '../../../shared/model/days';
import { daysToReview, type ReviewRhythm } from '../../../shared/model/due';
import type { KeyFacts } from '../../../shared/model/key-facts';
import type { Host, HostNotification } from '../../host';
import type { SettingsStore } from '../../shell/settings/settings-store';
import type { Translator } from '../../shell/system/words';
import type { Accounts } from './accounts';

/** Counts the keys whose review is due today or overdue. */
export function countDue(keys: Iterable<KeyFacts>, rhythm: ReviewRhythm, now: Date): number {
  let count = 0;
  for (const key of keys) if ((daysToReview(key, rhythm, now) ?? 1) <= 0) count += 1;
  return count;
}

/** The dependencies of reminders. */
export type ReminderParts = {
  readonly accounts: Pick<Accounts, 'current'>;
  readonly settings: SettingsStore;
  readonly Notification: Host['Notification'];
  readonly words: Translator;
  readonly clock: () => Date;
  /** Called when the person presses the notification. */
  readonly onPress: () => void;
};

/** Checks whether reviews are due and notifies, at most once a day. Never throws. */
export type Reminders = { readonly check: () => Promise<void> };

/**
 * Creates the reminders. Others may read a notification on a locked screen, so it names no key. Practice has none,
 * because nothing there is really due.
 */
export function createReminders(parts: ReminderParts): Reminders {
  const { accounts, settings, Notification, words, clock, onPress } = parts;
  /** Keeps a reference: a collected notification loses its click event. */
  let shown: HostNotification | null = null;
  /** The day of the last notification: without it, a disk that stores no settings would bring one every hour. */
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
    const count = countDue(vault.records.facts(), settings.read(), now);
    if (count === 0 || triedOn === today) return;
    shown?.close();
    shown = new Notification({
      title: words('review.reminder.title', { count }),
      body: words('review.reminder.body'),
    });
    shown.on('click', onPress);
    // Windows may refuse to show a notification. Then nothing is noted, and the next check tries again.
    shown.on('show', () => {
      triedOn = today;
      try {
        settings.change({ remindedOn: today });
      } catch {
        // The date is not stored, but the reminder was shown.
      }
    });
    shown.show();
  };
  return { check: () => check().catch(() => undefined) };
}

const hour = 3_600_000;

/** Checks now, and every hour while the app is open, so that a computer that is never switched off reminds as well. */
export function keepReminding({ check }: Reminders): void {
  void check();
  setInterval(() => void check(), hour).unref();
}
