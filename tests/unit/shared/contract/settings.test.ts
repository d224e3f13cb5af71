import { describe, expect, it } from 'vitest';
import { defaultSettings, Settings, SettingsChange } from '../../../../shared/contract/settings';

describe('a change of settings', () => {
  it.each([
    { theme: 'dark' },
    { reviewEveryDays: 90 },
    { reviewReminders: false },
    { keysTable: { ...defaultSettings.keysTable, grouping: 'company' } },
  ])('%j holds nothing but itself', (change) => {
    expect(SettingsChange.parse(change)).toEqual(change);
  });

  it('cannot choose the account or the day of a reminder', () => {
    for (const change of [{ account: 'real' }, { remindedOn: '2026-11-21' }])
      expect(SettingsChange.safeParse(change).success).toBe(false);
  });

  it('reads settings that are older than the reviews', () => {
    const { theme, account, clipboardSeconds, displayName } = defaultSettings;
    expect(Settings.parse({ theme, account, clipboardSeconds, displayName })).toEqual(defaultSettings);
  });
});
