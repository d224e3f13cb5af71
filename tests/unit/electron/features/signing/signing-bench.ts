import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkReportFile } from '../../../../../electron/features/reports/file-check';
import { signFile, signInside } from '../../../../../electron/features/signing/sign-file';
import { createSigner, type Signer } from '../../../../../electron/features/signing/signer';
import { writeSigned } from '../../../../../electron/features/signing/write-signed';
import type { Vault } from '../../../../../electron/storage/vault/vault';
import { pretendKeyring, readyVault, tempFolder, tickingClock } from '../../storage/vault/temp-vault';
import { confirmSigner } from '../reviews/review-bench';

export const { keyring } = pretendKeyring();

/** A table with a mark at its start and Windows line ends, as the app writes it. */
export const table = Buffer.from(
  `\uFEFF${['Name,Owner', 'Stock,Åsa', 'Orders,Ben', 'Prices,Cy', 'Feed,Dee', 'Media,Eve', ''].join('\r\n')}`,
);

/** The same as data. */
export const data = Buffer.from('{\n"format": "keyquilt-inventory",\n"version": 1,\n"keys": []\n}\n');

/** One person's account with a signing key, and a folder for files. */
export type SigningBench = {
  readonly vault: Vault;
  readonly signer: Signer;
  readonly folder: string;
  now: Date;
  /** Signs and writes a file as an export does; returns its path. */
  readonly makes: (name: string, bytes?: Buffer, isNoted?: boolean) => Promise<string>;
  readonly checks: (path: string, now?: Date) => ReturnType<typeof verdictOf>;
};

/** Opens a vault with a keyring; `name` confirms a signing key. */
export async function signingBench(name: string | null = 'Priya Raman', folder = tempFolder()): Promise<SigningBench> {
  const vault = await readyVault(join(folder, 'data'), { safeStorage: keyring, clock: tickingClock() });
  const out = join(folder, 'out');
  mkdirSync(out, { recursive: true });
  const bench: SigningBench = {
    vault,
    folder: out,
    now: new Date('2026-03-02T08:00:00.000Z'),
    signer: createSigner({ kind: 'real', vault, clock: () => bench.now }),
    async makes(file, bytes = table, isNoted = false) {
      const path = join(out, file);
      const about = { file, what: 'inventory', title: 'Key inventory' } as const;
      const whole = file.endsWith('.json') ? await signInside(bench.signer, { ...about, bytes }) : bytes;
      await writeSigned(path, whole, await signFile(bench.signer, { ...about, bytes: whole }));
      if (isNoted) {
        const sha256 = createHash('sha256').update(whole).digest('hex');
        const key = await bench.signer.current();
        const facts = { what: 'inventory', title: 'Key inventory', file, sha256, signer: key?.fingerprint ?? '' };
        await vault.note({ type: 'exported', keyId: null, known: 'recorded', facts });
      }
      return path;
    },
    checks: (path, now = new Date('2026-03-03T08:00:00.000Z')) => verdictOf(bench, path, now),
  };
  if (name !== null) await confirmSigner(bench.signer, name);
  return bench;
}

async function verdictOf({ vault, signer }: SigningBench, path: string, now: Date) {
  const dialogs = { chooseOpen: async () => path };
  return (await checkReportFile(dialogs, null, { kind: 'real', vault, signer }, now)).verdict;
}
