import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { normalizePath, type Plugin } from 'vite';

const here = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const membersOf = (name: string) => Object.keys(createRequire(import.meta.url)(name));

/**
 * Imports each icon from its own file. Through the index of the package, the icons of all screens would belong to
 * whatever imports one, and so to the first screen. Leaves out the key that the package gives each shape of an icon:
 * React asks for keys where shapes move, and compression can do nothing with random letters. Leaves out a read of each
 * icon without effect, too.
 */
export function icons(): Plugin {
  const folder = here('node_modules/lucide-react/dist/esm');
  const index = readFileSync(`${folder}/lucide-react.mjs`, 'utf8');
  const files = new Map<string, string>();
  for (const [, names = '', file = ''] of index.matchAll(/export \{([^}]*)\} from '\.(\/icons\/[\w.-]+)'/g))
    for (const [, name = ''] of names.matchAll(/\bdefault as (\w+)/g)) files.set(name, normalizePath(folder + file));
  const importOf = (part: string) => {
    const [name = '', local = name] = part.trim().split(/\s+as\s+/);
    const file = files.get(name);
    if (file !== undefined) return `import ${local} from '${file}';`;
    // An inline type would leave an import without names behind.
    return name.startsWith('type ') ? '' : `import { ${part} } from 'lucide-react';`;
  };
  return {
    name: 'icons',
    enforce: 'pre',
    apply: 'build',
    transform(code, id) {
      if (normalizePath(id).startsWith(`${normalizePath(folder)}/icons/`))
        return { code: code.replace(/, key: "\w+"(?= \})|^__iconData\.node;$/gm, ''), map: null };
      if (!/\/renderer\/.*\.tsx?$/.test(id) || !code.includes("'lucide-react'")) return null;
      // On one line, so that no later line moves.
      const changed = code.replace(/^import \{([^}]*)\} from 'lucide-react';/gm, (_, names: string) =>
        names
          .split(',')
          .filter((part) => part.trim() !== '')
          .map(importOf)
          .join(' '),
      );
      return { code: changed, map: null };
    },
  };
}

/**
 * Gives React the form of a module. Its packages are CommonJS, for which every element and hook in the bundle would read
 * `(0, React.useState)(…)`; and react-aria brings a substitute for `useSyncExternalStore`, which React has.
 */
export function reactAsModule(): Plugin {
  const form = '\0module:';
  const packages: Readonly<Record<string, readonly string[]>> = {
    react: membersOf('react'),
    'react/jsx-runtime': membersOf('react/jsx-runtime'),
  };
  return {
    name: 'react-as-module',
    enforce: 'pre',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    resolveId(id, importer, { kind }) {
      if (id === 'use-sync-external-store/shim/index.js') return `${form}react`;
      const isAsked = kind === 'import-statement' && id in packages && !importer?.startsWith(form);
      return isAsked ? form + id : null;
    },
    load(id) {
      if (!id.startsWith(form)) return null;
      const name = id.slice(form.length);
      const members = (packages[name] ?? []).filter((member) => member !== 'default');
      // A pure call, so that a member which nothing imports falls away. The minifier unwraps the others.
      const constants = members.map((member) => `export const ${member} = /* @__PURE__ */ (() => whole.${member})();`);
      return `import whole from '${name}'; export default whole; ${constants.join('')}`;
    },
  };
}

/**
 * Leaves out react-aria's own words in languages that the page does not speak. Its dictionaries skip a language without
 * words, as with Adobe's optimize-locales-plugin.
 */
export function spokenLanguages(): Plugin {
  const folders = readdirSync(here('shared/messages'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const spoken = folders.map(({ name }) => name.slice(0, 2));
  return {
    name: 'spoken-languages',
    enforce: 'pre',
    apply: 'build',
    load(id) {
      const language = /\/react-aria\/dist\/private\/intl\/[\w-]+\/([a-z]{2})-[A-Z]{2}\.mjs$/.exec(
        normalizePath(id),
      )?.[1];
      return language === undefined || spoken.includes(language) ? null : 'export default undefined;';
    },
  };
}
