import { describe, expect, it } from 'vitest';
import { KnownFailure } from '../../../../electron/failures';
import { describeFailure } from '../../../../electron/ipc/describe-failure';
import { createTranslator } from '../../../../electron/shell/system/words';
import { maxRecordFiles } from '../../../../electron/storage/vault/records/record-files';
import { recordsPerFile } from '../../../../electron/storage/vault/records/record-places';
import { requests } from '../../../../shared/contract/contract';
import { keyLimits } from '../../../../shared/model/key-limits';

const id = 'a'.repeat(24);
const idsOf = (count: number) => Array.from({ length: count }, () => id);
const passphrase = 'four words work well';
const scope = { company: null, includeKept: true };
const review = { title: 'Autumn', scope: { kind: 'shown', words: 'All', filters: [] } };

describe('the limits on keys', () => {
  it('let every key be listed', () => {
    expect(keyLimits.listed).toBe(maxRecordFiles * recordsPerFile);
    expect(Math.max(...Object.values(keyLimits))).toBe(keyLimits.listed);
  });

  it.each([
    ['keepass.export', 'inKeepass', (ids: string[]) => ({ job: id, ids, passphrase })],
    [
      'transfer.handOver',
      'handedOver',
      (ids: string[]) => ({ job: id, ids, to: 'Ben', expires: '2026-12-24', notes: false, passphrase }),
    ],
    ['tests.runMany', 'tested', (ids: string[]) => ({ job: id, ids })],
    ['reviews.start', 'reviewed', (keyIds: string[]) => ({ ...review, keyIds })],
    [
      'reports.export',
      'exported',
      (ids: string[]) => ({ job: id, format: 'csv', scope, choice: { ids, filters: [] } }),
    ],
    // Previews take what the act does not, so that the page can name the limit.
    ['keepass.countWhole', 'listed', (ids: string[]) => ({ ids })],
    ['keys.addTag', 'tagged', (ids: string[]) => ({ ids, tag: 'production' })],
    ['keys.givable', 'listed', (ids: string[]) => ({ company: null, ids, most: 0 })],
    ['reviews.scopes', 'listed', (picked: string[]) => ({ company: null, listed: null, picked })],
  ] as const)('are those of %s', (name, limit, inputOf) => {
    const { input } = requests[name];
    expect(input.safeParse(inputOf(idsOf(keyLimits[limit]))).success).toBe(true);
    expect(input.safeParse(inputOf(idsOf(keyLimits[limit] + 1))).success).toBe(false);
  });

  it.each([
    ['too-many-keys', '20,000'],
    ['review-too-large', '20,000'],
  ] as const)('stand in the words of %s', (code, number) => {
    expect(describeFailure(new KnownFailure(code), createTranslator()).advice).toContain(number);
  });
});
