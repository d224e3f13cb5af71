import { createHash } from 'node:crypto';
import { copyFileSync, writeFileSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import { createKeyWriter } from '../../../../../electron/features/inventory/key-writer';
import { publicHalfOf, signerFingerprint } from '../../../../../electron/storage/vault/keys/signing-pair';
import { type SigningBench, signingBench, table } from '../signing/signing-bench';
import { samplePayload, travelling } from './sample-payload';
import { addKey, asJob, type Bench, bench, cheapFile, opens, passphrase } from './transfer-bench';

vi.setConfig({ testTimeout: 120_000 });

const over = ({ vault, signer }: SigningBench): Promise<Bench> =>
  bench({ vault, signer, writer: createKeyWriter(vault, () => undefined) });

const sha256Hex = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** A backup of a bench with one key and one signed file. */
async function backedUp() {
  const here = await signingBench();
  const from = await over(here);
  await addKey({ ...from, vault: here.vault }, 1);
  const file = await here.makes('keys.csv', undefined, true);
  await asJob((job) => from.transfer.backUp(passphrase, job));
  return { here, from, file, backup: from.path ?? '' };
}

it('a restored profile proves what the old one could, and signs with the same key', async () => {
  const { here, file, backup } = await backedUp();
  const there = await signingBench(null);
  const to = await over(there);
  const { file: id, preview } = await opens(to, backup);
  const old = await here.signer.current();
  expect(preview.signer).toEqual({ name: 'Priya Raman', fingerprint: old?.fingerprint, here: 'none' });
  expect(JSON.stringify(preview)).not.toContain('seed');
  await asJob((job) => to.transfer.take(id, ['new'], job, 'mine'));
  expect(await there.signer.current()).toMatchObject({ fingerprint: old?.fingerprint, how: 'restored', role: 'own' });
  expect(await there.checks(file)).toMatchObject({
    outcome: 'holds',
    reason: 'signed',
    signature: { who: 'own' },
    made: { who: 'Ada' },
  });
  const made = await there.makes('next.csv', Buffer.from('Name\r\nFeed\r\n'));
  expect(await here.checks(made)).toMatchObject({ outcome: 'holds', signature: { who: 'own' } });
  // The history alone is enough for a file whose signature was lost.
  const bare = `${there.folder}/bare.csv`;
  copyFileSync(file, bare);
  expect(await there.checks(bare)).toMatchObject({ outcome: 'holds', reason: 'in-history' });
});

it('the key of another person’s backup is never one’s own without being asked', async () => {
  const { here, file, backup } = await backedUp();
  const there = await signingBench('Jonas Weber');
  const own = await there.signer.current();
  const to = await over(there);
  const { file: id, preview } = await opens(to, backup);
  expect(preview.signer).toMatchObject({ here: 'other-own' });
  await asJob((job) => to.transfer.take(id, ['new'], job));
  expect(await there.signer.current()).toEqual(own);
  const taken = (await there.signer.list()).find(({ name }) => name === 'Priya Raman');
  expect(taken).toMatchObject({ role: 'known', how: 'backup' });
  expect(await there.vault.signing.open((await here.signer.current())?.fingerprint ?? '')).toBeNull();
  expect(await there.checks(file)).toMatchObject({ outcome: 'holds', signature: { who: 'known' } });

  const empty = await signingBench(null);
  const into = await over(empty);
  const again = await opens(into, backup);
  await asJob((job) => into.transfer.take(again.file, ['new'], job));
  await expect(empty.signer.current()).rejects.toMatchObject({ code: 'signer-unconfirmed' });
  expect(empty.vault.signing.ids()).toEqual([]);
});

it('one’s own backup beside a newer key brings an earlier key, without its private half', async () => {
  const { here, file, backup } = await backedUp();
  const there = await signingBench('Priya Raman');
  const own = await there.signer.current();
  const to = await over(there);
  const { file: id } = await opens(to, backup);
  await asJob((job) => to.transfer.take(id, ['new'], job, 'mine'));
  expect(await there.signer.current()).toEqual(own);
  expect(await there.vault.signing.open((await here.signer.current())?.fingerprint ?? '')).toBeNull();
  expect(await there.checks(file)).toMatchObject({ outcome: 'holds', signature: { who: 'own-earlier' } });
});

it('a hand-over file never takes a signing key along', async () => {
  const { from, here } = await backedUp();
  const there = await signingBench(null);
  const to = await over(there);
  from.path = `${here.folder}/for-jonas.age`;
  const what = { ids: ['000000000000000000000001'], to: 'Jonas', expires: '2026-12-24', notes: false, passphrase };
  await asJob((job) => from.transfer.handOver(what, job));
  const { file: id, preview } = await opens(to, from.path);
  expect(preview.signer).toBeNull();
  await asJob((job) => to.transfer.take(id, ['new'], job, 'mine'));
  expect(await there.signer.list()).toEqual([]);
  expect(there.vault.signing.ids()).toEqual([]);
});

it('a crafted hand-over file brings neither a signing key nor a proof', async () => {
  const there = await signingBench(null);
  const to = await over(there);
  const seed = Buffer.alloc(32, 7);
  const publicKey = publicHalfOf(seed).toString('base64');
  const at = '2026-03-01T08:00:00.000Z';
  const proof = {
    seq: 5,
    at,
    type: 'exported' as const,
    keyId: null,
    who: 'Grace',
    machine: 'attic',
    known: 'recorded' as const,
    facts: { what: 'inventory', title: 'Keys', file: 'forged.csv', sha256: sha256Hex(table) },
  };
  const key = travelling(1);
  const payload = samplePayload([{ ...key, events: [...key.events, { ...proof, keyId: key.record.id }] }], {
    kind: 'handover',
    to: 'Jonas',
    expires: '2026-12-24',
    events: [proof],
    signing: {
      keys: [
        {
          publicKey,
          name: 'Grace',
          role: 'own',
          how: 'made',
          madeAt: at,
          givenUpAt: null,
          seed: seed.toString('base64'),
        },
      ],
      current: signerFingerprint(publicHalfOf(seed)),
      events: [proof],
    },
  });
  const { file: id, preview } = await opens(to, await cheapFile(there.folder, payload));
  expect(preview.signer).toBeNull();
  await asJob((job) => to.transfer.take(id, ['new'], job, 'mine'));
  expect(await there.signer.list()).toEqual([]);
  expect(there.vault.signing.ids()).toEqual([]);
  const forged = `${there.folder}/forged.csv`;
  writeFileSync(forged, table);
  expect(await there.checks(forged)).toMatchObject({ outcome: 'unjudged', reason: 'no-signature' });
});
