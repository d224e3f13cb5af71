import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** True where the openssl program is OpenSSL 3 or later, which can verify Ed25519 from the command line. */
export function hasOpenssl(): boolean {
  try {
    return /^OpenSSL [3-9]/.test(execFileSync('openssl', ['version'], { encoding: 'utf8' }));
  } catch {
    return false;
  }
}

/** Runs the published commands on a file, as an outsider does; returns what they print, or throws. */
export function checkByHand(commands: readonly string[], folder: string, file: string): string {
  const script = commands.map((line) =>
    line.replaceAll('FILE', `'${file}'`).replaceAll(`'${file}'.sig`, `'${file}.sig'`),
  );
  writeFileSync(join(folder, 'check.sh'), ['set -e', ...script].join('\n'));
  return execFileSync('sh', ['check.sh'], { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
}
