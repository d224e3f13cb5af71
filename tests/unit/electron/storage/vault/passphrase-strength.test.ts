import { describe, expect, it } from 'vitest';
import { spokenPassphrase } from '../../../../../electron/features/transfer/spoken-passphrase';
import {
  judgePassphrase,
  refuseWeakPassphrase,
} from '../../../../../electron/storage/vault/keys/protectors/passphrase-strength';

describe('choosing a passphrase', () => {
  it.each([
    ['too short', 'short', 'short'],
    ['eleven char', 'short', 'short'],
    ['🔑'.repeat(11), 'short', 'short'],
    ['aaaaaaaaaaaa', 'weak', 'repeat'],
    ['ä'.repeat(300), 'weak', 'repeat'],
    ['abcabcabcabc', 'weak', 'repeat'],
    ['passwordpassword', 'weak', 'repeat'],
    ['abcdefghijklm', 'weak', 'sequence'],
    ['password1234', 'weak', 'common'],
    ['qwertyuiopas', 'weak', 'common'],
    ['iloveyou1234', 'weak', 'common'],
    ['Summer2026!!', 'weak', 'guessable'],
    ['20261129 2030', 'weak', 'guessable'],
    ['plytix-patchworks', 'good', null],
    ['four words are enough', 'strong', null],
    ['correct horse battery staple', 'strong', null],
    ['lusab babad gutih', 'strong', null],
  ])('%s is %s (%s)', async (passphrase, strength, reason) => {
    expect(await judgePassphrase(passphrase)).toEqual({ strength, reason });
  });

  it('is strong when the app proposed it', async () => {
    expect(await judgePassphrase(spokenPassphrase())).toMatchObject({ strength: 'strong' });
  });

  it('is judged in little time, however long it is', async () => {
    await judgePassphrase('the words are read once');
    const began = performance.now();
    await judgePassphrase('correct horse battery staple '.repeat(35));
    expect(performance.now() - began).toBeLessThan(2000);
  });

  it('is refused with the reason and without itself', async () => {
    const error = await refuseWeakPassphrase('aaaaaaaaaaaa').catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'passphrase-weak', facts: { reason: 'repeat' } });
    expect(JSON.stringify(error)).not.toContain('aaaa');
    await expect(refuseWeakPassphrase('four words are enough')).resolves.toBeUndefined();
  });
});
