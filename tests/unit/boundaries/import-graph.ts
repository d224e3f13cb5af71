import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, normalize, relative, sep } from 'node:path';

const top = join(import.meta.dirname, '../../..');

/** One source file: its path from the top of the tree, its text, and where its imports of values lead. */
export type Module = {
  readonly path: string;
  readonly text: string;
  /** Loaded together with it: files by their paths, packages by their names. Imports of types alone are left out. */
  readonly values: readonly string[];
  /** Loaded later, by `import(…)`. */
  readonly later: readonly string[];
};

const clause = /^(?:import|export)\s+(?:(?!type\s)([^'";]*?)\s*from\s*)?['"]([^'"]+)['"]/gm;
const dynamic = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

/** Whether `{ type A, type B }` names nothing that stands at run time. The compiler leaves such imports out, too. */
function typesAlone(names: string | undefined): boolean {
  const braces = names?.match(/^\{([^}]*)\}$/)?.[1];
  if (braces === undefined) return false;
  const parts = braces.split(',').filter((part) => part.trim() !== '');
  return parts.length > 0 && parts.every((part) => part.trim().startsWith('type '));
}

function moduleOf(file: string, paths: ReadonlySet<string>): Module {
  const text = readFileSync(file, 'utf8');
  const path = relative(top, file).split(sep).join('/');
  const lead = (specifier: string) => {
    if (!specifier.startsWith('.')) return specifier;
    const to = normalize(join(path, '..', specifier))
      .split(sep)
      .join('/');
    return [to, `${to}.ts`, `${to}.tsx`].find((each) => paths.has(each)) ?? to;
  };
  return {
    path,
    text,
    values: [...text.matchAll(clause)].filter(([, names]) => !typesAlone(names)).map(([, , to]) => lead(to ?? '')),
    later: [...text.matchAll(dynamic)].map(([, to]) => lead(to ?? '')),
  };
}

/** Every TypeScript file of these folders by its path. */
export function readModules(...folders: readonly string[]): ReadonlyMap<string, Module> {
  const files = folders.flatMap((folder) =>
    readdirSync(join(top, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && ['.ts', '.tsx'].includes(extname(entry.name)))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  const paths = new Set(files.map((file) => relative(top, file).split(sep).join('/')));
  return new Map(files.map((file) => moduleOf(file, paths)).map((each) => [each.path, each]));
}

/** What is loaded with a file at once: itself, and all that its imports of values lead to, files and packages alike. */
export function loadedWith(start: string, modules: ReadonlyMap<string, Module>): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [start];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    waiting.push(...(modules.get(next)?.values ?? []));
  }
  return found;
}
