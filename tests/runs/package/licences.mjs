import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// Lists every package that the build or the app uses, with version and licence, from the installed packages.
const root = new URL('../../../', import.meta.url);
const { packages } = JSON.parse(readFileSync(new URL('package-lock.json', root), 'utf8'));
const lines = Object.keys(packages)
  .filter((place) => place !== '' && existsSync(fileURLToPath(new URL(`${place}/package.json`, root))))
  .map((place) => {
    const { name, version, license } = JSON.parse(readFileSync(new URL(`${place}/package.json`, root), 'utf8'));
    return `${name} ${version}: ${typeof license === 'string' ? license : (license?.type ?? 'not stated')}`;
  });
process.stdout.write(`${[...new Set(lines)].sort().join('\n')}\n`);
