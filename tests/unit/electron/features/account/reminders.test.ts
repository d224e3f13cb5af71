import { describe, expect, it } from 'vitest';
import { countDue, createReminders } from '../../../../../electron/features/account/reminders';
import type { Host } from '../../../../../electron/host';
import { createTranslator } from '../../../../../electron/shell/system/words';
import { defaultSettings, type Settings } from '../../../../../shared/contract/settings';
import type { KeyRecord } from '../../../../../shared/model/key-record';
import { activeKey } from '../reviews/review-bench';

const dueOn = (number: number, value: string): KeyRecord => ({
  ...activeKey(number),
  reviewDue: { value, known: 'typed', at: '2026-03-01T08:00:00.000Z' },
});
const late = [dueOn(1, '2026-03-01'), dueOn(2, '2026-03-10'), dueOn(3, '2026-03-11'), activeKey(4)];

/** Reminders with a fake clock, settings and recorded notifications. */
function office(change: Partial<Settings> = {}, kind: 'real' | 'practice' = 'real', keys = late) {
  let settings: Settings = { ...defaultSettings, account: 'real', ...change };
  let now = new Date('2026-03-10T09:00:00');
  let pressed = 0;
  let isSupported = true;
  let isRefused = false;
  let diskIsFull = false;
  const shown: { title: string; body: string; press: () => void }[] = [];
  class Notification {
    readonly listeners: Record<string, () => void> = {};
    constructor(readonly options: { title?: string; body?: string } = {}) {}
    static isSupported = () => isSupported;
    on(name: string, listener: () => void) {
      this.listeners[name] = listener;
      return this;
    }
    show() {
      if (isRefused) return;
      const { title = '', body = '' } = this.options;
      shown.push({ title, body, press: () => this.listeners.click?.() });
      this.listeners.show?.();
    }
    close() {}
  }
  const reminders = createReminders({
    accounts: { current: async () => ({ kind, vault: { records: { facts: () => keys } } }) as never },
    settings: {
      read: () => settings,
      change: (next) => {
        if (diskIsFull) throw new Error('ENOSPC');
        settings = { ...settings, ...next };
        return settings;
      },
      notice: null,
    },
    Notification: Notification as unknown as Host['Notification'],
    words: createTranslator(),
    clock: () => now,
    onPress: () => {
      pressed += 1;
    },
  });
  return {
    ...reminders,
    shown,
    pressed: () => pressed,
    refused: (on: boolean) => {
      isRefused = on;
    },
    fullDisk: () => {
      diskIsFull = true;
    },
    unsupported: () => {
      isSupported = false;
    },
    tomorrow: () => {
      now = new Date(now.getTime() + 86_400_000);
    },
  };
}

describe('the reminder of reviews', () => {
  it('counts what is due today or late', () => {
    expect(countDue(late, { reviewEveryDays: 0 }, new Date('2026-03-10T09:00:00'))).toBe(2);
    expect(countDue(late, { reviewEveryDays: 5 }, new Date('2026-03-10T09:00:00'))).toBe(3);
  });

  it('comes once a day, names no key, and leads on when it is pressed', async () => {
    const { check, shown, tomorrow, pressed } = office({ reviewEveryDays: 0 });
    await check();
    await check();
    expect(shown).toMatchObject([{ title: '2 reviews are due', body: 'Open Keyquilt to see which keys.' }]);
    tomorrow();
    await check();
    expect(shown.map(({ title }) => title)).toEqual(['2 reviews are due', '3 reviews are due']);
    shown.at(-1)?.press();
    expect(pressed()).toBe(1);
  });

  it.each([
    ['when it is switched off', { reviewReminders: false }, 'real'],
    ['on a day that had one', { remindedOn: '2026-03-10' }, 'real'],
    ['in the practice account', { account: 'practice' }, 'practice'],
    ['while another account is being opened', { account: 'practice' }, 'real'],
  ] as const)('does not come %s', async (_, settings, kind) => {
    const { check, shown } = office(settings, kind);
    await check();
    expect(shown).toEqual([]);
  });

  it('does not come when nothing is due, or where there are no notifications', async () => {
    const idle = office({ reviewEveryDays: 0 }, 'real', [dueOn(1, '2026-03-11')]);
    await idle.check();
    expect(idle.shown).toEqual([]);
    const mute = office();
    mute.unsupported();
    await mute.check();
    expect(mute.shown).toEqual([]);
  });

  it('counts for the day only once it was shown', async () => {
    const { check, shown, refused } = office();
    refused(true);
    await check();
    refused(false);
    await check();
    await check();
    expect(shown).toHaveLength(1);
  });

  it('comes once a day also where the disk takes no note of it', async () => {
    const { check, shown, fullDisk } = office();
    fullDisk();
    await check();
    await check();
    expect(shown).toHaveLength(1);
  });

  it('never throws, whatever the account does', async () => {
    const broken = createReminders({
      ...({} as Parameters<typeof createReminders>[0]),
      accounts: { current: () => Promise.reject(new Error('no account')) },
    });
    await expect(broken.check()).resolves.toBeUndefined();
  });
});
