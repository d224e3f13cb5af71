import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { normalizePath, type Plugin, type Rolldown } from 'vite';
import { defineConfig } from 'vitest/config';
import { icons, reactAsModule, spokenLanguages } from './electron/launch/page-build/libraries.ts';
import { texts } from './electron/launch/page-build/texts.ts';

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
 * sixty files it was a tenth larger, because each is compressed separately, and a screen waited for up to twenty. Dialogs
 * are small, so they share one more.
 */
function laterScreens(): Rolldown.CodeSplittingGroup[] {
  const shared = { minShareCount: 2 };
  return [
    { ...shared, name: 'kit', test: /\/(node_modules|renderer\/kit)\//, priority: 3 },
    { ...shared, name: 'texts', test: (id) => id.startsWith('\0texts:'), priority: 2 },
    { ...shared, name: 'parts', priority: 1 },
    { name: 'dialogs', test: /\/renderer\/.+\/[\w-]*(dialogs?|row-menu|start-review)\.tsx$/, priority: 0 },
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
 * Tests that replace a module, a global or a variable of the environment need isolated modules. All others share loaded
 * modules, which halves the time.
 */
const unitsWithMocks = units.filter((file) =>
  /\bvi\.(mock|doMock|resetModules|stubGlobal|stubEnv)\(/.test(testText(file)),
);
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
    globalSetup: [here('tests/unit/temp-folder.ts')],
    setupFiles: [here('tests/unit/inline-scrypt.ts')],
    projects: [
      { extends: true, test: { name: 'units', include: unitsWithoutMocks, isolate: false } },
      { extends: true, test: { name: 'mocks', include: unitsWithMocks } },
    ],
  },
});
