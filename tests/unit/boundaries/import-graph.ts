import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, normalize, relative, sep } from 'node:path';

const top = join(import.meta.dirname, '../../..');

/** One source file: its path from the root of the tree, its text, and the targets of its value imports. */
export type Module = {
  readonly path: string;
  readonly text: string;
  /** Static imports: files by path, packages by name. Type-only imports are left out. */
  readonly values: readonly string[];
  /** Dynamic imports, by `import(…)`. */
  readonly later: readonly string[];
};

const clause = /^(?:import|export)\s+(?:(?!type\s)([^'";]*?)\s*from\s*)?['"]([^'"]+)['"]/gm;
const dynamic = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

/** True when `{ type A, type B }` imports only types. The compiler drops such imports, too. */
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

/** Everything that loads together with a file: itself and its transitive value imports, files and packages. */
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
