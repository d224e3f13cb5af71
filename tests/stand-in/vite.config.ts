import { fileURLToPath } from 'node:url';
import { defineConfig, type EnvironmentOptions } from 'vite';

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));
const output = here('../../dist/stand-in');

/** One script without imports, injected into a document unchanged. */
const worldScript = (entry: string, name: string): EnvironmentOptions => ({
  consumer: 'client',
  build: {
    outDir: `${output}/worlds`,
    emptyOutDir: false,
    target: 'chrome130',
    minify: false,
    lib: { entry: here(entry), formats: ['iife'], name, fileName: () => `${name}.js` },
  },
});

const nodeModule = (outDir: string, input: Record<string, string>): EnvironmentOptions => ({
  consumer: 'server',
  resolve: { external: ['electron'], noExternal: [], builtins: [/^node:/, 'electron'] },
  build: {
    outDir,
    emptyOutDir: false,
    ssr: true,
    target: 'node20',
    minify: false,
    rollupOptions: { input, external: ['electron'], output: { format: 'es', entryFileNames: '[name].js' } },
  },
});

/** Builds the program that runs the app without Electron's binary, and the trial app for its specs. Never packaged. */
export default defineConfig({
  root: here('.'),
  logLevel: 'warn',
  publicDir: false,
  builder: {
    async buildApp(builder) {
      for (const environment of Object.values(builder.environments)) {
        if (environment.name !== 'client' && environment.name !== 'ssr') await builder.build(environment);
      }
    },
  },
  environments: {
    standIn: nodeModule(output, {
      start: here('start.ts'),
      'electron-module': here('host/electron-module.ts'),
      'narrow-node': here('node/narrow-node.ts'),
    }),
    pageWorld: worldScript('worlds/page-world.ts', 'PageWorld'),
    preloadWorld: worldScript('worlds/preload-world.ts', 'PreloadWorld'),
    filePage: worldScript('files/file-page.ts', 'FilePage'),
    questionPage: worldScript('dialogs/question-page.ts', 'QuestionPage'),
    fetchPage: worldScript('worlds/fetch-page.ts', 'FetchPage'),
    trialMain: nodeModule(`${output}/trial`, { main: here('trial/main.ts') }),
    trialPreload: {
      consumer: 'client',
      build: {
        outDir: `${output}/trial`,
        emptyOutDir: false,
        minify: false,
        rollupOptions: {
          input: here('trial/preload.ts'),
          external: ['electron'],
          output: { format: 'cjs', entryFileNames: 'preload.cjs' },
        },
      },
    },
  },
});
