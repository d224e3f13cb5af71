import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deriveKey } from '../../../../../electron/storage/vault/keys/derived-keys';
import { macOfRecord } from '../../../../../electron/storage/vault/records/record-mac';
import { KeyRecord } from '../../../../../shared/model/key-record';
import { announcedAfter } from '../journal/journal-bench';
import { editRecords } from './outside';
import { changeSlots, plantedSlot } from './slots-by-hand';
import { pretendKeyring, readyVault, sampleId, saveSecret, tempFolder } from './temp-vault';

const { keyring } = pretendKeyring();
const open = (folder: string) => readyVault(folder, { safeStorage: keyring });

/** A vault with one value, and a foreign key planted among its older ones. */
async function withPlanted() {
  const folder = tempFolder();
  const vault = await open(folder);
  await saveSecret(vault, 1, 'DEMOKEY1');
  await vault.close();
  const planted = plantedSlot(Buffer.alloc(16, 7));
  changeSlots(folder, (slots) => ({ ...slots, retired: [planted.slot] }));
  const signing = (purpose: 'journal' | 'records') => ({
    id: planted.slot.id,
    key: deriveKey(planted.dataKey, purpose),
  });
  return { folder, signing };
}

describe('a planted key', () => {
  it('signs no line of the history', async () => {
    const { folder, signing } = await withPlanted();
    const path = join(folder, 'journal.jsonl');
    const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
    appendFileSync(path, `${announcedAfter(lines, signing('journal'))}\n`);
    const vault = await open(folder);
    const broken = vault.notices().find(({ code }) => code === 'journal-broken');
    expect(broken?.facts).toMatchObject({ line: lines.length + 1, kind: 'foreign' });
  });

  it('signs no record', async () => {
    const { folder, signing } = await withPlanted();
    editRecords(folder, (records) => {
      const line = records[sampleId(1)];
      if (line === undefined) throw new Error('no record');
      line.record.company = 'Another';
      const record = KeyRecord.parse(line.record);
      line.mac = macOfRecord(signing('records'), { seq: line.seq, record, sealed: line.sealed });
    });
    const codes = (await open(folder)).notices().map(({ code }) => code);
    expect(codes.sort()).toEqual(['key-list-changed', 'records-changed']);
  });
});
