import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { IntlMessageFormat } from 'intl-messageformat';
import * as React from 'react';
import * as runtime from 'react/jsx-runtime';
import { normalizePath, type Plugin, type Rolldown } from 'vite';
import { defineConfig } from 'vitest/config';
import type { CompiledText, TextPart } from './renderer/messages/texts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Emits worker files for main. Vite resolves `new URL('./x-worker.ts', import.meta.url)` only for pages. */
export function emitThreads(): Plugin {
  const mention = /new URL\((['"])(\.{1,2}\/[\w./-]+-worker\.ts)\1,\s*import\.meta\.url\)/g;
  return {
    name: 'emit-threads',
    apply: 'build',
    applyToEnvironment: ({ config }) => config.consumer === 'server',
    async transform(code, importer) {
      let changed = code;
      for (const [whole, , path] of code.matchAll(mention)) {
        const thread = await this.resolve(path ?? '', importer);
        if (!thread) this.error(`No such thread: ${path}`);
        const reference = this.emitFile({ type: 'chunk', id: thread.id });
        changed = changed.replace(whole, `new URL(import.meta.ROLLUP_FILE_URL_${reference}, import.meta.url)`);
      }
      return changed === code ? null : { code: changed, map: null };
    },
  };
}

type MessagePart = ReturnType<IntlMessageFormat['getAst']>[number];

/** @throws Error for what the page cannot fill: ordinals, offsets, dates, and numbers in a format of their own */
function compileText(parts: readonly MessagePart[]): CompiledText {
  const compiled = parts.map(compilePart);
  const [first] = compiled;
  return compiled.length === 1 && typeof first === 'string' ? first : compiled;
}

function compilePart(part: MessagePart): TextPart {
  const optionsIn = (options: Readonly<Record<string, { readonly value: readonly MessagePart[] }>>) =>
    Object.fromEntries(Object.entries(options).map(([option, { value }]) => [option, compileText(value)]));
  if (part.type === 0) return part.value;
  if (part.type === 1) return [part.value];
  if (part.type === 2 && !part.style) return [part.value, 0];
  if (part.type === 5) return [part.value, optionsIn(part.options)];
  if (part.type === 6 && part.pluralType === 'cardinal' && part.offset === 0)
    return [part.value, optionsIn(part.options), 1];
  if (part.type === 7) return 0;
  if (part.type === 8) return [part.value, compileText(part.children)];
  throw new Error(`The page cannot fill ${JSON.stringify(part)}`);
}

type Branch = { [word: string]: CompiledText | Branch };

/** Puts a text into a tree by the words of its key. A text at a branch has the empty word. */
function plant(branch: Branch, [word = '', ...rest]: readonly string[], text: CompiledText): void {
  const there = branch[word];
  const isBranch = typeof there === 'object' && !Array.isArray(there);
  if (rest.length === 0 && !isBranch) {
    branch[word] = text;
    return;
  }
  const next = isBranch ? (there as Branch) : there === undefined ? {} : { '': there };
  branch[word] = next;
  plant(next, rest, text);
}

/**
 * Compiles the page's texts: `import 'texts:key-tasks'` loads shared/messages/en/key-tasks.json with the code that
 * imports it, `texts:all` loads every file, and `texts:further` lists the other languages, each loaded as a whole on
 * request. The page therefore needs no message parser, and a further language needs only one more folder. Keys become a
 * tree, because three thousand of them repeat their beginnings.
 */
function texts(): Plugin {
  const messages = here('shared/messages');
  const registry = here('renderer/messages/texts.ts');
  const filesOf = (language: string) =>
    readdirSync(`${messages}/${language}`).map((name) => `${messages}/${language}/${name}`);
  const compiled = (files: readonly string[]) => {
    const tree: Branch = {};
    for (const file of files)
      for (const [key, text] of Object.entries<string>(JSON.parse(readFileSync(file, 'utf8'))))
        plant(tree, key.split('.'), compileText(new IntlMessageFormat(text, 'en').getAst()));
    return JSON.stringify(tree);
  };
  return {
    name: 'texts',
    enforce: 'pre',
    resolveId: (id) => (id.startsWith('texts:') ? `\0${id}` : null),
    load(id) {
      if (!id.startsWith('\0texts:')) return null;
      const name = id.slice('\0texts:'.length);
      if (name === 'further') {
        const languages = readdirSync(messages, { withFileTypes: true }).filter((entry) => entry.isDirectory());
        const rows = languages
          .filter((each) => each.name !== 'en')
          .map((each) => `'${each.name}': () => import('texts:language/${each.name}'),`);
        return `export const further = {${rows.join('')}};`;
      }
      const [, language] = name.match(/^language\/(.+)$/) ?? [];
      const files = filesOf(language ?? 'en').filter(
        (file) => language || name === 'all' || basename(file) === `${name}.json`,
      );
      if (files.length === 0) this.error(`There is no shared/messages/en/${name}.json`);
      for (const file of files) this.addWatchFile(file);
      if (language) return `export const texts = ${compiled(files)};`;
      return `import { addTexts } from ${JSON.stringify(registry)}; addTexts(${compiled(files)});`;
    },
  };
}

/**
 * Leaves out the JSON Schema validator of conf, which electron-store uses: a sixth of main, and needed only for stores
 * with a schema. The app's files have checksums and schemas of their own.
 */
function withoutValidator(): Plugin {
  const replaced = '\0no-validator';
  return {
    name: 'without-validator',
    enforce: 'pre',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'main',
    resolveId: (id) => (id === 'ajv/dist/2020.js' || id === 'ajv-formats' ? replaced : null),
    load: (id) =>
      id === replaced
        ? `export class Ajv2020 { constructor() { throw new Error('This build validates no JSON Schema.'); } }
           export default {};`
        : null,
  };
}

/**
 * Imports each icon from its own file. Through the index of the package, the icons of all screens would belong to
 * whatever imports one, and so to the first screen. Leaves out the key that the package gives each shape of an icon:
 * React asks for keys where shapes move, and compression can do nothing with random letters. Leaves out a read of each
 * icon without effect, too.
 */
function icons(): Plugin {
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
function reactAsModule(): Plugin {
  const form = '\0module:';
  const packages: Readonly<Record<string, readonly string[]>> = {
    react: Object.keys(React),
    'react/jsx-runtime': Object.keys(runtime),
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
function spokenLanguages(): Plugin {
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

/**
 * Puts everything that some files import statically into one named chunk. By default, each module shared with a later
 * screen would become its own file, and the first screen would wait for thirty of them.
 */
function together(name: string, ...files: readonly string[]): Rolldown.CodeSplittingNameFunction {
  let loaded: Set<string> | null = null;
  return (id, context) => {
    if (!loaded) {
      loaded = new Set(files.map((file) => normalizePath(here(file))));
      for (const each of loaded) for (const to of context.getModuleInfo(each)?.importedIds ?? []) loaded.add(to);
    }
    return loaded.has(id) ? name : null;
  };
}

/** The first screen, and what loads right after it. Neither may pull in what only later screens share. */
function firstScreen(): Rolldown.CodeSplittingGroup[] {
  const soon = ['renderer/shell/on-startup.ts', 'renderer/tasks/checklists/running-checklists.tsx'];
  return [
    { name: together('first', 'renderer/main.tsx'), debugName: 'first', priority: 5 },
    { name: together('soon', ...soon), debugName: 'soon', priority: 4 },
  ];
}

/**
 * Code shared by several later screens goes into three files: libraries and controls, texts, and everything else. As
 * sixty files it was a tenth larger, because each is compressed separately, and a screen waited for up to twenty.
 */
function laterScreens(): Rolldown.CodeSplittingGroup[] {
  const shared = { minShareCount: 2 };
  return [
    { ...shared, name: 'kit', test: /\/(node_modules|renderer\/kit)\//, priority: 3 },
    { ...shared, name: 'texts', test: (id) => id.startsWith('\0texts:'), priority: 2 },
    { ...shared, name: 'parts', priority: 1 },
  ];
}

const units = readdirSync(here('tests/unit'), { recursive: true, encoding: 'utf8' })
  .map((file) => `tests/unit/${normalizePath(file)}`)
  .filter((file) => /\.test\.tsx?$/.test(file));
/** The text of a test and of the benches next to it. */
function testText(file: string): string {
  const text = readFileSync(here(file), 'utf8');
  const benches = [...text.matchAll(/from '\.\/([\w-]+-bench)'/g)].map(([, bench]) =>
    readFileSync(here(`${dirname(file)}/${bench}.ts`), 'utf8'),
  );
  return [text, ...benches].join('\n');
}
/**
 * Tests that replace a module or a global need isolated modules. All others share loaded modules, which halves the
 * time.
 */
const unitsWithMocks = units.filter((file) => /\bvi\.(mock|doMock|resetModules|stubGlobal)\(/.test(testText(file)));
const unitsWithoutMocks = units.filter((file) => !unitsWithMocks.includes(file));

/**
 * The three programs of the app, built by one `vite build --app`: main with its workers (ESM in Node), the preload (one
 * CommonJS file, because a sandboxed preload can load nothing else), and the page.
 */
export default defineConfig({
  root: here('renderer'),
  base: './',
  publicDir: false,
  logLevel: 'warn',
  builder: {
    async buildApp(builder) {
      for (const name of ['main', 'preload', 'client']) {
        const environment = builder.environments[name];
        if (environment) await builder.build(environment);
      }
    },
  },
  environments: {
    main: {
      consumer: 'server',
      resolve: { noExternal: true, external: ['electron'] },
      build: {
        outDir: here('dist/main'),
        emptyOutDir: true,
        ssr: true,
        target: 'node20',
        minify: false,
        rollupOptions: {
          input: { main: here('electron/main.ts') },
          external: ['electron'],
          // Node compiles main at each start, comments included.
          output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name].js', comments: false },
        },
      },
    },
    preload: {
      consumer: 'client',
      build: {
        outDir: here('dist/preload'),
        emptyOutDir: true,
        target: 'chrome140',
        minify: false,
        rollupOptions: {
          input: here('electron/preload.ts'),
          external: ['electron'],
          output: { format: 'cjs', entryFileNames: 'preload.cjs' },
        },
      },
    },
    client: {
      build: {
        outDir: here('dist/renderer'),
        emptyOutDir: true,
        target: 'chrome140',
        // The page's content security policy allows no inline scripts and no data URLs, which inlined files need.
        modulePreload: { polyfill: false },
        assetsInlineLimit: 0,
        sourcemap: false,
        rollupOptions: { output: { codeSplitting: { groups: [...firstScreen(), ...laterScreens()] } } },
      },
    },
  },
  plugins: [react(), emitThreads(), texts(), icons(), reactAsModule(), spokenLanguages(), withoutValidator()],
  test: {
    root: here('.'),
    // A test that hangs still fails. Five seconds are too few for disk access while other programs use every core.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    environment: 'node',
    setupFiles: [here('tests/unit/inline-scrypt.ts')],
    projects: [
      { extends: true, test: { name: 'units', include: unitsWithoutMocks, isolate: false } },
      { extends: true, test: { name: 'mocks', include: unitsWithMocks } },
    ],
  },
});
