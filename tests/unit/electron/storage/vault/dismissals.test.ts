import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { arranged, open, passphrase, told } from './notices-bench';
import { editContent, editRecords } from './outside';
import { changeSlots, plantedSlot } from './slots-by-hand';
import { sampleEvent, sampleId, sampleRecord, tempFolder } from './temp-vault';

function editLine(folder: string): void {
  const path = join(folder, 'journal.jsonl');
  writeFileSync(path, readFileSync(path, 'utf8').replace('"name":"Key 1"', '"name":"Key 8"'));
}

const editFact = (folder: string) =>
  editRecords(folder, (records) => Object.assign(records[sampleId(2)]?.record ?? {}, { company: 'Another' }));

const edits: readonly (readonly [code: string, edit: (folder: string) => void])[] = [
  ['records-changed', editFact],
  ['journal-broken', editLine],
  [
    'key-list-changed',
    (folder) => {
      const { slot } = plantedSlot(Buffer.alloc(16, 7));
      changeSlots(folder, (slots) => ({ ...slots, retired: [slot] }));
    },
  ],
];

describe.each(edits)('%s, which whoever edits the files put away beforehand', (code, edit) => {
  it.each([
    ['by its name alone', ''],
    ['with a signature under a key that nobody holds', `.${'f'.repeat(16)}.${'0'.repeat(64)}`],
    ['with a made-up signature under the current key', '.current'],
  ])('is told: %s', async (_how, signature) => {
    const folder = await arranged();
    edit(folder);
    // An attacker who tries the same edit on a copy learns what the app will report.
    const copy = tempFolder();
    cpSync(folder, copy, { recursive: true });
    const [notice] = (await open(copy)).notices();
    expect(notice?.code).toBe(code);
    editContent(join(folder, 'vault.json'), (content) => {
      const current = JSON.parse(JSON.stringify(content.keys)).current.id;
      content.dismissed = [`${notice?.id}${signature.replace('current', `${current}.${'0'.repeat(64)}`)}`];
    });
    const vault = await open(folder);
    expect(told(vault)).toEqual([code]);
    await vault.save(sampleRecord(3), {}, sampleEvent(3));
    await vault.close();
    expect(told(await open(folder))).toEqual([code]);
  });
});

it('an id that an edit put there is not signed by a later start', async () => {
  const folder = await arranged();
  const copy = tempFolder();
  cpSync(folder, copy, { recursive: true });
  editFact(copy);
  const [notice] = (await open(copy)).notices();
  editContent(join(folder, 'vault.json'), (content) => Object.assign(content, { dismissed: [notice?.id] }));
  const between = await open(folder);
  await between.save(sampleRecord(3), {}, sampleEvent(3));
  await between.close();
  editFact(folder);
  expect(told(await open(folder))).toEqual(['records-changed']);
});

describe('an edit after a dismissed one', () => {
  async function putAway(folder: string, code: string): Promise<void> {
    const vault = await open(folder);
    expect(told(vault)).toEqual([code]);
    vault.dismissNotice(vault.notices()[0]?.id ?? '');
    await vault.close();
    expect(told(await open(folder))).toEqual([]);
  }

  it('of the same record is reported', async () => {
    const folder = await arranged();
    editFact(folder);
    await putAway(folder, 'records-changed');
    editRecords(folder, (records) => Object.assign(records[sampleId(2)]?.record ?? {}, { company: 'A third' }));
    expect(told(await open(folder))).toEqual(['records-changed']);
  });

  it('is reported when repeated after the record was saved', async () => {
    const folder = await arranged();
    editFact(folder);
    await putAway(folder, 'records-changed');
    const vault = await open(folder);
    await vault.save(sampleRecord(2), {}, sampleEvent(2));
    await vault.close();
    expect(told(await open(folder))).toEqual([]);
    editFact(folder);
    expect(told(await open(folder))).toEqual(['records-changed']);
  });

  it('of the same journal line is reported', async () => {
    const folder = await arranged();
    editLine(folder);
    await putAway(folder, 'journal-broken');
    const path = join(folder, 'journal.jsonl');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"name":"Key 8"', '"name":"Key 9"'));
    expect(told(await open(folder))).toEqual(['journal-broken']);
  });
});

describe('a dismissed break in the last line', () => {
  const lastLine = (change: (line: string) => string) => (folder: string) => {
    const path = join(folder, 'journal.jsonl');
    const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
    writeFileSync(path, `${[...lines.slice(0, -1), change(lines.at(-1) ?? '')].join('\n')}\n`);
  };
  /** Opens, dismisses what is told, and saves. Returns the codes that were told. */
  const putAwayAndSave = async (folder: string, number: number) => {
    const vault = await open(folder);
    const codes = told(vault);
    for (const { id } of vault.notices()) vault.dismissNotice(id);
    await vault.save(sampleRecord(number), {}, sampleEvent(number));
    await vault.close();
    return codes;
  };

  it('that was edited stays away after the next save', async () => {
    const folder = await arranged();
    lastLine((line) => line.replace('"Key 2"', '"Key 8"'))(folder);
    expect(await putAwayAndSave(folder, 3)).toEqual(['journal-broken']);
    expect(told(await open(folder))).toEqual([]);
  });

  // The line that is written after it cannot be proven either, and an edit of that line must be told.
  it.each([
    ['that is unreadable', lastLine((line) => `|${line.slice(1)}`)],
    ['whose number is', lastLine((line) => line.replace('"seq"', '"sea"'))],
    ['whose signature is', lastLine((line) => line.replace(/"mac":"../, '"mac":"zz'))],
    ['that is empty', lastLine(() => '')],
  ])('%s is told once more after the next save', async (_how, damage) => {
    const folder = await arranged();
    damage(folder);
    expect(await putAwayAndSave(folder, 3)).toEqual(['journal-broken']);
    expect(await putAwayAndSave(folder, 4)).toEqual(['journal-broken']);
    expect(told(await open(folder))).toEqual([]);
  });
});

describe('dismissed notices', () => {
  it('stays away, also when a passphrase takes the place of the keyring', async () => {
    const folder = await arranged();
    editLine(folder);
    const vault = await open(folder);
    vault.dismissNotice(vault.notices()[0]?.id ?? '');
    await vault.close();
    const again = await open(folder);
    expect(told(again)).toEqual([]);
    await again.requirePassphrase(passphrase, null);
    await again.close();
    const later = await open(folder);
    await later.unlock(passphrase);
    expect(told(later)).toEqual([]);
  });

  it('while the vault was locked stays away once it was unlocked in the same run', async () => {
    const folder = await arranged();
    const vault = await open(folder);
    await vault.requirePassphrase(passphrase, null);
    await vault.close();
    const path = join(folder, 'journal.jsonl');
    writeFileSync(path, readFileSync(path, 'utf8').split('\n').toSpliced(1, 1).join('\n'));
    const locked = await open(folder);
    expect(told(locked)).toEqual(['journal-broken']);
    locked.dismissNotice(locked.notices()[0]?.id ?? '');
    expect(told(locked)).toEqual([]);
    await locked.close();
    // Nothing could sign the dismissal: the notice is shown again.
    const again = await open(folder);
    expect(told(again)).toEqual(['journal-broken']);
    await again.unlock(passphrase);
    for (const { id } of again.notices()) again.dismissNotice(id);
    await again.close();
    const last = await open(folder);
    await last.unlock(passphrase);
    expect(told(last)).toEqual([]);
  });
});
