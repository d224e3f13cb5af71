import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Names that conf's writes (package atomically), an unfinished backup and an unfinished copy have before they are renamed. */
const unfinished =
  /^((vault|settings|wrapped-keys|\d{2,6})\.json\.tmp-[0-9a-f]+|(before-[a-z]+-[\w.-]+-)?\d{4}-\d\d-\d\dT[\d.-]+Z\.part)$/;

/**
 * Takes away what a kill left half-written. Nothing in such a file was ever acknowledged, and nothing reads it; but a
 * computer that is switched off hard every evening would gather them for years. Failing here harms nobody.
 */
export function removeTempFiles(folders: readonly string[]): void {
  for (const folder of folders) {
    try {
      const names = readdirSync(folder).filter((name) => unfinished.test(name));
      for (const name of names) rmSync(join(folder, name), { recursive: true, force: true });
    } catch {}
  }
}
