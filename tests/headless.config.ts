import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/** Builds the app without a window, and the runs that try it to destruction. Never packaged. */
export default defineConfig({
  root: here('./headless'),
  logLevel: 'warn',
  publicDir: false,
  resolve: { alias: { electron: here('./headless/electron.ts') } },
  ssr: { noExternal: true },
  build: {
    outDir: here('../dist/headless'),
    emptyOutDir: true,
    ssr: true,
    target: 'node20',
    minify: false,
    rollupOptions: {
      input: { main: here('./headless/main.ts') },
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name].js' },
    },
  },
});
