import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createSigner } from '../../../../../electron/features/signing/signer';
import { listSigners } from '../../../../../electron/features/signing/signing-list';
import { SigningState } from '../../../../../shared/contract/signing-requests';
import { readyVault, tempFolder } from '../../storage/vault/temp-vault';
import { keyring, signingBench, table } from './signing-bench';

const clock = () => new Date('2026-03-02T08:00:00.000Z');

describe('the signing key', () => {
  it('signs nothing before its name was confirmed with the fingerprint that was shown', async () => {
    const { signer, vault } = await signingBench(null);
    const about = { file: 'a', covers: 'all', bytes: 1, sha256: 'a'.repeat(64), title: 'A', lineMarks: null } as const;
    await expect(signer.sign({ ...about, what: 'key' })).rejects.toMatchObject({ code: 'signer-unconfirmed' });
    await signer.prepare();
    await signer.prepare();
    expect(vault.signing.ids()).toHaveLength(1);
    await expect(signer.sign({ ...about, what: 'key' })).rejects.toMatchObject({ code: 'signer-unconfirmed' });
    await expect(signer.confirm('Priya', 'f'.repeat(32))).rejects.toMatchObject({ code: 'bad-input' });
    const { waiting } = await signer.read();
    await signer.confirm('Priya\u202e Raman', waiting ?? '');
    expect(await signer.current()).toMatchObject({ name: 'Priya Raman', fingerprint: waiting, role: 'own' });
    await expect(signer.confirm('Another', waiting ?? '')).rejects.toMatchObject({ code: 'bad-input' });
  });

  it('has its private half in no answer, and in no file but sealed', async () => {
    const folder = tempFolder();
    const { signer, vault } = await signingBench('Priya Raman', folder);
    const id = (await signer.current())?.fingerprint ?? '';
    const seed = (await vault.signing.open(id)) ?? Buffer.alloc(0);
    expect(seed).toHaveLength(32);
    const forms = [seed.toString('base64'), seed.toString('hex'), seed.toString('base64url')];
    const answer = JSON.stringify(SigningState.parse(await signer.read()));
    expect(forms.some((form) => answer.includes(form))).toBe(false);
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(files.some(({ name }) => name === `${id}.json`)).toBe(true);
    for (const { parentPath, name } of files) {
      const bytes = readFileSync(join(parentPath, name));
      expect(bytes.includes(seed)).toBe(false);
      expect(forms.some((form) => bytes.includes(form))).toBe(false);
    }
  });

  it('stays with the vault: locked with it, sealed again with it, and names stay readable', async () => {
    const folder = tempFolder();
    const vault = await readyVault(folder, { safeStorage: keyring });
    const signer = createSigner({ kind: 'real', vault, clock });
    await signer.prepare();
    await signer.confirm('Priya Raman', (await signer.read()).waiting ?? '');
    const id = (await signer.current())?.fingerprint ?? '';
    const file = join(folder, 'signing', `${id}.json`);
    const before = readFileSync(file, 'utf8');
    await vault.requirePassphrase('four words work well', null);
    expect(readFileSync(file, 'utf8')).not.toBe(before);
    expect(await vault.signing.sign(id, table)).toHaveLength(64);
    vault.lock();
    await expect(vault.signing.sign(id, table)).rejects.toMatchObject({ code: 'vault-locked' });
    expect(await vault.signing.open(id)).toBeNull();
    expect(await signer.read()).toMatchObject({ current: id, keys: [{ name: 'Priya Raman', isGone: false }] });
    await vault.unlock('four words work well');
    expect(await vault.signing.sign(id, table)).toHaveLength(64);
  });

  it('is not kept without a protection: then nothing is signed', async () => {
    const vault = await readyVault(tempFolder());
    const signer = createSigner({ kind: 'real', vault, clock });
    expect(await signer.read()).toMatchObject({ protected: false, current: null });
    expect(await signer.current()).toBeNull();
  });

  it('cannot be moved to the place of another one', async () => {
    const { vault, signer } = await signingBench();
    const id = (await signer.current())?.fingerprint ?? '';
    expect(vault.signing.state(id)).toBe('ready');
    expect(vault.signing.state('0'.repeat(32))).toBe('gone');
  });
});

describe('the list of keys', () => {
  it('takes only lines of this journal, and only keys that fit their fingerprint', async () => {
    const { signer, vault } = await signingBench();
    const lines = vault.journal.timeline(null).filter(({ type }) => type === 'signing-key-made');
    expect(listSigners(lines)).toHaveLength(1);
    expect(listSigners(lines.map((line) => ({ ...line, known: 'imported' as const })))).toEqual([]);
    expect(listSigners(lines.map((line) => ({ ...line, facts: { ...line.facts, originAt: line.at } })))).toEqual([]);
    const other = lines.map((line) => ({ ...line, facts: { ...line.facts, fingerprint: 'a'.repeat(32) } }));
    expect(listSigners(other)).toEqual([]);
    const key = await signer.current();
    if (key) await expect(signer.noteKnown(key, 'Me')).rejects.toMatchObject({ code: 'bad-input' });
  });
});
