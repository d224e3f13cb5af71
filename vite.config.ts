import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Vite finds `new URL('./x-worker.ts', import.meta.url)` in pages only; this emits such a file for main's threads, too. */
function emitThreads(): Plugin {
  const mention = /new URL\((['"])(\.{1,2}\/[\w./-]+-worker\.ts)\1,\s*import\.meta\.url\)/g;
  return {
    name: 'emit-threads',
    applyToEnvironment: (environment) => environment.name === 'main',
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
 * The three programs of the app, built by one `vite build --app`: main and what it runs in threads (ESM in Node),
 * the preload (one CommonJS file, because a sandboxed preload can load nothing else), and the page.
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
          output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name].js' },
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
        // The page's rules allow no inline script, and inlined files would need data addresses in them.
        modulePreload: { polyfill: false },
        assetsInlineLimit: 0,
        sourcemap: false,
      },
    },
  },
  plugins: [react(), emitThreads()],
  test: {
    root: here('.'),
    include: ['tests/unit/**/*.test.{ts,tsx}'],
    environment: 'node',
  },
});
