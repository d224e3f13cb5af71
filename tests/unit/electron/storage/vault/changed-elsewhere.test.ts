import { appendFileSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn, openConf, readyVault, sampleEvent, sampleId, sampleRecord, tempFolder } from './temp-vault';

const practice = { practice: true } as const;
const elsewhere = expect.objectContaining({ code: 'changed-elsewhere' });
const names = ['journal.jsonl', 'vault.json', 'records/00.json'];

/** A folder with one saved record, opened twice, as by two computers. */
async function openTwice() {
  const folder = tempFolder();
  const one = await readyVault(folder, practice);
  await one.save(sampleRecord(1, 'First'), {}, sampleEvent(1));
  return { folder, one, two: await readyVault(folder, practice) };
}

/** The three files that a save writes. */
function kept(folder: string): readonly string[] {
  return names.map((name) => readFileSync(join(folder, name), 'utf8'));
}

describe('two that have the same folder open', () => {
  it('the second to save is refused, and nothing of the first is overwritten', async () => {
    const { folder, one, two } = await openTwice();
    await two.save(sampleRecord(2, 'Of the other'), {}, sampleEvent(2));
    await two.save(sampleRecord(1, 'Renamed there'), {}, sampleEvent(1));
    const before = kept(folder);
    await expect(one.save(sampleRecord(1, 'Renamed here'), {}, sampleEvent(1))).rejects.toEqual(elsewhere);
    await expect(one.note(sampleEvent(1, 'revealed'))).rejects.toEqual(elsewhere);
    await expect(one.discard(sampleId(1), sampleEvent(1, 'setup-discarded'))).rejects.toEqual(elsewhere);
    one.raiseNotice({ code: 'settings-reset', facts: {} });
    expect(kept(folder)).toEqual(before);
    expect(one.records.get(sampleId(1))?.name.value).toBe('First');
    await two.save(sampleRecord(1, 'Renamed again'), {}, sampleEvent(1));
    const again = await readyVault(folder, practice);
    expect([...again.records.list()].map(({ name }) => name.value)).toEqual(['Renamed again', 'Of the other']);
    expect(again.notices()).toEqual([]);
    expect(await again.journal.verify()).toEqual([]);
  });

  it('the second to set a passphrase does not replace the key of the first', async () => {
    const folder = tempFolder();
    const one = await readyVault(folder);
    const two = await readyVault(folder);
    await two.setPassphrase('four words are enough');
    const before = filesIn(folder);
    await expect(one.setPassphrase('four words of another')).rejects.toEqual(elsewhere);
    expect(filesIn(folder)).toEqual(before);
  });

  it('records that arrive before their journal are not overwritten, and the journal does not keep the event', async () => {
    const folder = tempFolder();
    const one = await readyVault(folder, practice);
    await one.save(sampleRecord(1, 'First'), {}, sampleEvent(1));
    const journal = readFileSync(join(folder, 'journal.jsonl'));
    const path = join(folder, 'records/00.json');
    const earlier = readFileSync(path, 'utf8');
    await one.save(sampleRecord(1, 'Second'), {}, sampleEvent(1));
    writeFileSync(path, earlier);
    await expect(one.save(sampleRecord(1, 'Third'), {}, sampleEvent(1))).rejects.toEqual(elsewhere);
    expect(readFileSync(path, 'utf8')).toBe(earlier);
    expect(one.journal.timeline(sampleId(1))).toHaveLength(2);
    expect(readFileSync(join(folder, 'journal.jsonl')).subarray(0, journal.length)).toEqual(journal);
  });

  it('sees what the other wrote although a line was cut off behind it', async () => {
    const { folder, one, two } = await openTwice();
    await two.save(sampleRecord(2), {}, sampleEvent(2));
    appendFileSync(join(folder, 'journal.jsonl'), '{"seq":9,"at":"20');
    await expect(one.save(sampleRecord(1, 'Mine'), {}, sampleEvent(1))).rejects.toEqual(elsewhere);
  });
});

describe('a folder without outside changes', () => {
  it('is saved to although its files look newer, as after a copy or a virus scan', async () => {
    const { folder, one } = await openTwice();
    const later = new Date('2030-01-01T00:00:00Z');
    for (const name of names) utimesSync(join(folder, name), later, later);
    await one.save(sampleRecord(1, 'Mine'), {}, sampleEvent(1));
    expect((await readyVault(folder, practice)).records.get(sampleId(1))?.name.value).toBe('Mine');
  });

  it('is saved to where files were damaged meanwhile', async () => {
    const { folder, one } = await openTwice();
    appendFileSync(join(folder, 'journal.jsonl'), '{"seq":9,"at":"20');
    for (const name of ['vault.json', 'records/00.json'])
      writeFileSync(join(folder, name), readFileSync(join(folder, name)).subarray(0, -40));
    await one.save(sampleRecord(1, 'Mine'), {}, sampleEvent(1));
    const again = await readyVault(folder, practice);
    expect(again.records.get(sampleId(1))?.name.value).toBe('Mine');
  });

  it.each(['00', 'vault'])('is saved to after writes of %s that were done and reported as failed', async (broken) => {
    const folder = tempFolder();
    let fails = false;
    const vault = await readyVault(folder, {
      ...practice,
      openStore: (place) => {
        const real = openConf(place);
        if (place.name !== broken) return real;
        return {
          path: real.path,
          get store() {
            return real.store;
          },
          set store(content) {
            real.store = content;
            if (fails) throw Object.assign(new Error('EIO'), { code: 'EIO' });
          },
        };
      },
    });
    await vault.save(sampleRecord(1, 'Before'), {}, sampleEvent(1));
    fails = true;
    for (const name of ['One', 'Two'])
      await vault.save(sampleRecord(1, name), {}, sampleEvent(1)).catch(() => undefined);
    fails = false;
    await vault.save(sampleRecord(1, 'Later'), {}, sampleEvent(1));
    expect((await readyVault(folder, practice)).records.get(sampleId(1))?.name.value).toBe('Later');
    expect(readFileSync(join(folder, 'vault.json'), 'utf8')).toContain(`"length": ${vault.journal.length()}`);
  });
});
