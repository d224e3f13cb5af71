import { renameSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sampleEvent, sampleId } from '../vault/temp-vault';
import { open, problems, real, written } from './journal-bench';

describe('a journal that cannot be read for a moment', () => {
  it('fails each call until then, and is read whole by the next one', async () => {
    const place = await written();
    const journal = open(place.path, place.head);
    const away = `${place.path}.away`;
    renameSync(place.path, away);
    await expect(journal.ready()).rejects.toMatchObject({ code: 'storage-failed' });
    expect(() => journal.timeline(null)).toThrow('storage-failed');
    await expect(journal.append([{ draft: sampleEvent(3), saves: true }], real)).rejects.toThrow('storage-failed');
    renameSync(away, place.path);
    await journal.ready();
    expect(journal.length()).toBe(place.head.length);
    expect(journal.timeline(sampleId(2))).toHaveLength(2);
    await journal.append([{ draft: sampleEvent(3), saves: true }], real);
    expect(await problems(journal)).toEqual([]);
  });

  it('shows its missing end when it was cut meanwhile', async () => {
    const place = await written();
    const journal = open(place.path, place.head);
    const away = `${place.path}.away`;
    renameSync(place.path, away);
    await expect(journal.ready()).rejects.toMatchObject({ code: 'storage-failed' });
    writeFileSync(place.path, '');
    expect(await problems(journal)).toContainEqual(expect.objectContaining({ kind: 'cut' }));
  });
});
