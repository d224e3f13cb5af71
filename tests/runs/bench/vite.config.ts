import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/** Builds the part of the bench that runs the app's vault in plain Node, and the seeder. Never packaged. */
export default defineConfig({
  root: here('.'),
  logLevel: 'warn',
  publicDir: false,
  builder: {
    async buildApp(builder) {
      const { bench } = builder.environments;
      if (bench) await builder.build(bench);
    },
  },
  environments: {
    bench: {
      consumer: 'server',
      resolve: { external: ['electron', 'electron-store'], noExternal: true, builtins: [/^node:/, 'electron'] },
      build: {
        outDir: here('../../../dist/bench'),
        emptyOutDir: true,
        ssr: true,
        target: 'node20',
        minify: false,
        rollupOptions: {
          input: { vault: here('vault/run.ts'), seed: here('../../harness/seed/seed-run.ts') },
          external: ['electron', 'electron-store'],
          output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name].js' },
        },
      },
    },
  },
});
