import { copyFileSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { data, type SigningBench, signingBench, table } from './signing-bench';

const holds = { outcome: 'holds', reason: 'signed' };

/** Notes the key of one bench's last file as known at another. */
async function knows(at: SigningBench, other: SigningBench, name: string) {
  const key = await other.signer.current();
  if (!key) throw new Error('no key');
  await at.signer.noteKnown(key, name);
}

describe('a signed file', () => {
  it('holds where it was made, also renamed, also when the signature is chosen', async () => {
    const at = await signingBench();
    const path = await at.makes('keys.csv');
    expect(await at.checks(path)).toMatchObject({ ...holds, signature: { who: 'own', signedBy: 'Priya Raman' } });
    expect(await at.checks(`${path}.sig`)).toMatchObject({ ...holds, file: 'keys.csv' });
    const renamed = join(at.folder, 'other.csv');
    renameSync(path, renamed);
    expect(await at.checks(renamed)).toMatchObject({ ...holds, notes: ['renamed', 'signature-elsewhere'] });
    renameSync(`${path}.sig`, `${renamed}.sig`);
    expect(await at.checks(renamed)).toMatchObject({ ...holds, notes: ['renamed'] });
  });

  it('never holds with a single byte changed, and names the line', async () => {
    const at = await signingBench();
    const path = await at.makes('keys.csv');
    for (let place = 0; place < table.length; place += 7) {
      const bytes = Buffer.from(table);
      bytes[place] = (bytes[place] ?? 0) ^ 1;
      writeFileSync(path, bytes);
      expect((await at.checks(path)).outcome).toBe('fails');
    }
    const text = table.toString();
    writeFileSync(path, text.replace('Ben', 'Bob').replace('Cy\r\n', 'Cy\r\nNew,Zoe\r\n'));
    expect(await at.checks(path)).toMatchObject({
      reason: 'changed',
      reencoded: null,
      differs: { changed: 1, added: 1, missing: 0, first: [3, 5] },
    });
    writeFileSync(path, text.replace('Feed,Dee\r\n', ''));
    expect(await at.checks(path)).toMatchObject({ differs: { changed: 0, added: 0, missing: 1, cutShort: false } });
    writeFileSync(path, text.replace('Stock,Åsa\r\nOrders,Ben', 'Orders,Ben\r\nStock,Åsa'));
    expect(await at.checks(path)).toMatchObject({ outcome: 'fails', differs: { moved: true } });
  });

  it('is told apart when it is cut short, saved again or empty', async () => {
    const at = await signingBench();
    const path = await at.makes('keys.csv');
    const text = table.toString();
    const plain = text.slice(1);
    writeFileSync(path, table.subarray(0, 60));
    expect(await at.checks(path)).toMatchObject({ outcome: 'fails', reason: 'changed', differs: { cutShort: true } });
    writeFileSync(path, '');
    expect(await at.checks(path)).toMatchObject({ outcome: 'fails', reason: 'changed' });
    for (const [bytes, reencoded] of [
      [plain, 'byte-order-mark'],
      [text.replaceAll('\r\n', '\n'), 'line-ends'],
      [Buffer.from(text, 'utf16le'), 'utf-16'],
      [Buffer.from(plain, 'latin1'), 'ansi'],
    ] as const) {
      writeFileSync(path, bytes);
      expect(await at.checks(path)).toMatchObject({ outcome: 'fails', reason: 'changed', reencoded });
    }
  });

  it('without its signature, or with that of another file, cannot be judged', async () => {
    const at = await signingBench();
    const path = await at.makes('keys.csv');
    const other = await at.makes('other.csv', Buffer.from('Something,else\r\n'));
    copyFileSync(`${other}.sig`, `${path}.sig`);
    rmSync(`${other}.sig`);
    expect(await at.checks(path)).toMatchObject({ outcome: 'unjudged', reason: 'other-signature' });
    rmSync(`${path}.sig`);
    expect(await at.checks(path)).toMatchObject({ outcome: 'unjudged', reason: 'no-signature' });
    writeFileSync(`${path}.sig`, 'not a signature');
    expect(await at.checks(path)).toMatchObject({ outcome: 'unjudged', reason: 'signature-unreadable' });
    writeFileSync(`${path}.sig`, 'keyquilt signature 7\n');
    expect(await at.checks(path)).toMatchObject({ outcome: 'unjudged', reason: 'signature-newer' });
    rmSync(path);
    expect(await at.checks(`${path}.sig`)).toMatchObject({ outcome: 'unjudged', reason: 'signature-alone' });
  });

  it('that was changed and renamed together with its signature does not hold', async () => {
    const at = await signingBench();
    const path = await at.makes('keys.csv');
    const moved = join(at.folder, 'april.csv');
    writeFileSync(moved, table.toString().replace('Ben', 'Bob'));
    renameSync(`${path}.sig`, `${moved}.sig`);
    expect(await at.checks(moved)).toMatchObject({ outcome: 'fails', reason: 'changed' });
  });

  it('does not hold with a forged statement, whatever it says', async () => {
    const at = await signingBench();
    const path = await at.makes('keys.csv');
    const text = readFileSync(`${path}.sig`, 'utf8');
    for (const [from, to] of [
      ['signed-by: Priya Raman', 'signed-by: The Board'],
      ['signed-at: 2026-03-02', 'signed-at: 2026-03-01'],
      ['what: inventory', 'what: review'],
    ] as const) {
      writeFileSync(`${path}.sig`, text.replace(from, to));
      expect(await at.checks(path)).toMatchObject({ outcome: 'fails', reason: 'forged', signature: null });
    }
    writeFileSync(`${path}.sig`, text.replaceAll('\n', '\r\n'));
    expect(await at.checks(path)).toMatchObject({ ...holds, notes: ['signature-rewritten'] });
  });
});

describe('the key of a signed file', () => {
  it('is unknown elsewhere until a person has compared it', async () => {
    const [at, there] = [await signingBench(), await signingBench('Jonas Weber')];
    const path = await at.makes('keys.csv');
    expect(await there.checks(path)).toMatchObject({
      outcome: 'unjudged',
      reason: 'unknown-key',
      signature: { who: 'unknown', knownAs: null },
    });
    await knows(there, at, 'Priya of finance');
    expect(await there.checks(path)).toMatchObject({
      ...holds,
      signature: { who: 'known', knownAs: 'Priya of finance' },
      notes: ['other-name'],
    });
    await there.signer.forget((await at.signer.current())?.fingerprint ?? '');
    expect(await there.checks(path)).toMatchObject({ reason: 'unknown-key' });
  });

  it('of somebody else over a file of this history means that it was signed again', async () => {
    const [at, thief] = [await signingBench(), await signingBench('Priya Raman')];
    const path = await at.makes('keys.csv', table, true);
    const copy = await thief.makes('keys.csv');
    copyFileSync(`${copy}.sig`, `${path}.sig`);
    expect(await at.checks(path)).toMatchObject({ outcome: 'fails', reason: 're-signed' });
  });

  it('of a data file must be the same inside and beside it', async () => {
    const [at, thief] = [await signingBench(), await signingBench('Priya Raman')];
    const path = await at.makes('keys.json', data);
    expect(await at.checks(path)).toMatchObject(holds);
    rmSync(`${path}.sig`);
    expect(await at.checks(path)).toMatchObject({ ...holds, notes: ['signed-inside', 'signature-missing'] });
    const whole = readFileSync(path);
    const stolen = join(thief.folder, 'keys.json');
    await thief.makes('plain.csv', whole);
    copyFileSync(join(thief.folder, 'plain.csv.sig'), `${path}.sig`);
    expect(await at.checks(path)).toMatchObject({ outcome: 'fails', reason: 're-signed' });
    expect(stolen).toContain('keys.json');
  });

  it('given up is told: later files fail, earlier ones hold only where the history knows them', async () => {
    const at = await signingBench();
    const known = await at.makes('known.csv', table, true);
    const unknown = await at.makes('unknown.csv', Buffer.from('a,b\r\n'));
    const late = await at.makes('late.csv', Buffer.from('c,d\r\n'));
    const old = (await at.signer.current())?.fingerprint ?? '';
    await at.signer.giveUp(old);
    const fresh = await at.signer.current();
    expect(fresh?.fingerprint).not.toBe(old);
    expect(fresh?.name).toBe('Priya Raman');
    const givenUpAt = (await at.signer.list()).find(({ fingerprint }) => fingerprint === old)?.givenUpAt ?? '';
    // The test's files are from the day after the vault's clock began, so the key was given up before them.
    expect(givenUpAt < '2026-03-02').toBe(true);
    expect(await at.checks(late)).toMatchObject({ outcome: 'fails', reason: 'signed-after-given-up' });
    expect(await at.checks(known)).toMatchObject({ outcome: 'fails', reason: 'signed-after-given-up' });
    expect(await at.checks(unknown)).toMatchObject({ outcome: 'fails' });
    await expect(at.vault.signing.sign(old, Buffer.from('x'))).rejects.toMatchObject({ code: 'value-locked' });
  });

  it('given up later: a file of the history holds, any other cannot be judged', async () => {
    const at = await signingBench();
    const madeAt = (await at.signer.current())?.madeAt ?? '';
    at.now = new Date(Date.parse(madeAt) + 1);
    const known = await at.makes('known.csv', table, true);
    const unknown = await at.makes('unknown.csv', Buffer.from('a,b\r\n'));
    await at.signer.giveUp((await at.signer.current())?.fingerprint ?? '');
    expect(await at.checks(known)).toMatchObject({ ...holds, notes: ['given-up-later'] });
    expect(await at.checks(unknown)).toMatchObject({ outcome: 'unjudged', reason: 'given-up-key' });
  });

  it('that is gone still verifies, and the words say so', async () => {
    const at = await signingBench();
    const path = await at.makes('keys.csv');
    const fingerprint = (await at.signer.current())?.fingerprint ?? '';
    await at.vault.signing.remove(fingerprint);
    expect(await at.checks(path)).toMatchObject({ ...holds, notes: ['key-gone'], signature: { who: 'own-earlier' } });
    await expect(at.signer.current()).rejects.toMatchObject({ code: 'signer-unconfirmed' });
  });

  it('with a clock set back or ahead cannot be judged', async () => {
    const at = await signingBench();
    at.now = new Date('2026-02-01T08:00:00.000Z');
    const early = await at.makes('early.csv');
    expect(await at.checks(early)).toMatchObject({ outcome: 'unjudged', reason: 'signed-before-key' });
    at.now = new Date('2026-05-01T08:00:00.000Z');
    const ahead = await at.makes('ahead.csv');
    expect(await at.checks(ahead)).toMatchObject({ outcome: 'unjudged', reason: 'signed-in-future' });
  });
});
