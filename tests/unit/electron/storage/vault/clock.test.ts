import { describe, expect, it } from 'vitest';
import { pretendKeyring, readyVault, sampleEvent, sampleId, sampleRecord, saveSecret, tempFolder } from './temp-vault';

const day = 86_400_000;
const noon = Date.parse('2026-03-10T12:00:00.000Z');

describe('a clock that was set by a day while the app runs', () => {
  it.each([
    ['back', -day],
    ['forward', day],
    ['forward and back again', 0],
  ])('%s: events keep their order, nothing is taken for damage, every save is there', async (_, jump) => {
    const { keyring } = pretendKeyring();
    const folder = tempFolder();
    let now = noon;
    const clock = () => new Date(now);
    const vault = await readyVault(folder, { safeStorage: keyring, clock });
    await saveSecret(vault, 1, 'before the jump');
    if (jump === 0) {
      now += day;
      await vault.save(sampleRecord(1, 'in between'), {}, sampleEvent(1));
      now -= day;
    } else now += jump;
    await vault.save(sampleRecord(1, 'after the jump'), {}, sampleEvent(1));
    await vault.backUp();
    await vault.close();

    const later = await readyVault(folder, { safeStorage: keyring, clock });
    const told = later.journal.timeline(sampleId(1));
    expect(told.map(({ type }) => type)[0]).toBe('captured');
    expect(told.map(({ seq }) => seq)).toEqual(told.map(({ seq }) => seq).toSorted((a, b) => a - b));
    expect(await later.journal.verify()).toEqual([]);
    expect(later.notices()).toEqual([]);
    expect(later.records.get(sampleId(1))?.name.value).toBe('after the jump');
    expect(await later.open(sampleId(1), 'apiKey')).toBe('before the jump');
    await later.close();
  });
});
