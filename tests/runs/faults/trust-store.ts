import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Creates a home folder whose trust store contains one more authority, as Chromium on Linux reads it (Chromium docs,
 * linux/cert_management). Returns undefined where NSS's `certutil` is not installed: then no certificate of that
 * authority can be judged by its date or its name, because the unknown issuer comes first.
 */
export function makeTrustingHome(folder: string, authority: string): string | undefined {
  if (process.platform !== 'linux' || spawnSync('certutil', ['-H']).error) return undefined;
  const store = path.join(folder, '.pki', 'nssdb');
  mkdirSync(store, { recursive: true });
  const file = path.join(folder, 'authority.pem');
  writeFileSync(file, authority);
  const database = `sql:${store}`;
  const steps = [
    ['-N', '-d', database, '--empty-password'],
    ['-A', '-d', database, '-t', 'C,,', '-n', 'Keyquilt fault authority', '-i', file],
  ];
  return steps.every((args) => spawnSync('certutil', args, { stdio: 'ignore' }).status === 0) ? folder : undefined;
}
