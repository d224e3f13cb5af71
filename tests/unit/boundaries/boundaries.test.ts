import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, normalize, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const top = join(import.meta.dirname, '../../..');
const places = ['electron', 'renderer', 'shared', 'tests'] as const;
type Source = { readonly path: string; readonly text: string; readonly imports: readonly string[] };

const sources: readonly Source[] = places.flatMap((place) =>
  readdirSync(join(top, place), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ['.ts', '.tsx', '.mjs', '.css'].includes(extname(entry.name)))
    .map((entry) => read(join(entry.parentPath, entry.name))),
);

function read(file: string): Source {
  const text = readFileSync(file, 'utf8');
  const found = text.matchAll(/(?<![.\w])(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g);
  return {
    path: relative(top, file).split(sep).join('/'),
    text,
    imports: [...found].map((match) => match[1] ?? ''),
  };
}

/** The top-level folder that an import refers to, or its package. */
function target(source: Source, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier;
  return normalize(join(source.path, '..', specifier)).split(sep)[0] ?? '';
}

function offenders(place: string, allowed: (target: string, source: Source) => boolean): string[] {
  return sources
    .filter((source) => source.path.startsWith(`${place}/`) && !source.path.endsWith('.css'))
    .flatMap((source) =>
      source.imports
        .filter((specifier) => !allowed(target(source, specifier), source))
        .map((specifier) => `${source.path} imports ${specifier}`),
    );
}

/** Files that contain `pattern`, except the allowed ones. */
function holders(place: string, pattern: RegExp, allowed: readonly string[]): string[] {
  return sources
    .filter(({ path, text }) => path.startsWith(`${place}/`) && pattern.test(text) && !allowed.includes(path))
    .map(({ path }) => path);
}

const electronFiles = ['electron/host.ts', 'electron/preload.ts'];

describe('who may import what', () => {
  it('shared: the schema library and itself', () => {
    expect(offenders('shared', (name) => name === 'shared' || name === 'zod/mini')).toEqual([]);
  });

  it('electron: shared and itself, never the page', () => {
    expect(offenders('electron', (name) => !['renderer', 'tests', 'react', 'react-dom'].includes(name))).toEqual([]);
  });

  it('renderer: shared and itself, nothing of Node or Electron', () => {
    const allowed = (name: string) => !['electron', 'tests'].includes(name) && !name.startsWith('node:');
    expect(offenders('renderer', allowed)).toEqual([]);
  });

  it('electron itself is imported in two files only', () => {
    const values = /^import (?!type)[^;]*from 'electron';/m;
    expect(holders('electron', values, electronFiles)).toEqual([]);
  });

  it('zod comes in its small form', () => {
    for (const place of places.slice(0, 3)) expect(holders(place, /from 'zod'/, [])).toEqual([]);
  });
});

describe('what stands in one place only', () => {
  it('ipcMain is used by the IPC server alone', () => {
    expect(holders('electron', /ipcMain\s*\.\s*(handle|on)/, ['electron/ipc/register-handlers.ts'])).toEqual([]);
  });

  it('shell.openExternal is called by the external links', () => {
    expect(holders('electron', /\.openExternal\(/, ['electron/shell/window/external-links.ts'])).toEqual([]);
  });

  it('the deprecated safeStorage calls are called nowhere', () => {
    expect(holders('electron', /\b(encryptString|decryptString|isEncryptionAvailable)\(/, [])).toEqual([]);
  });

  it('no window loosens its sandbox', () => {
    const loose = /sandbox: false|contextIsolation: false|nodeIntegration: true|webSecurity: false|webviewTag: true/;
    expect(holders('electron', loose, [])).toEqual([]);
  });

  it('the page never asks where it comes from', () => {
    expect(holders('renderer', /location\.origin/, [])).toEqual([]);
  });

  it('the product has no test branch', () => {
    // Starts builds, so it sets the React environment, and nothing imports it.
    const builder = ['electron/launch/dev.mjs'];
    expect(holders('electron', /NODE_ENV|IS_TEST|process\.env\.(CI|TEST|VITEST|PLAYWRIGHT)/, builder)).toEqual([]);
    expect(holders('renderer', /NODE_ENV|import\.meta\.env/, [])).toEqual([]);
  });
});

/** Files that are one list each: the used part of Electron, every request, and the composition root. */
const longByNature = ['electron/host.ts', 'shared/contract/contract.ts', 'electron/start-app.ts'];

describe('how files look', () => {
  it('one that grows past 250 lines is asked whether it holds two topics', () => {
    const long = sources
      .filter(({ path, text }) => !longByNature.includes(path) && text.split('\n').length > 251)
      .map(({ path, text }) => `${path}: ${text.split('\n').length}`);
    expect(long, 'Split it by topic, or list it in `longByNature` with the reason').toEqual([]);
  });

  it('names are kebab-case and say a topic', () => {
    const bad = sources
      .map(({ path }) => path)
      .filter((path) => !/^[a-z0-9./-]+$/.test(path) || /(utils|helpers?|manager)\.\w+$/.test(path));
    expect(bad).toEqual([]);
  });
});
