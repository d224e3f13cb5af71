import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/** Builds the program that creates a data folder with many keys. Never packaged. */
export default defineConfig({
  root: here('.'),
  logLevel: 'warn',
  publicDir: false,
  builder: {
    async buildApp(builder) {
      const { seed } = builder.environments;
      if (seed) await builder.build(seed);
    },
  },
  environments: {
    seed: {
      consumer: 'server',
      resolve: { external: ['electron'], noExternal: true, builtins: [/^node:/, 'electron'] },
      build: {
        outDir: here('../../../dist/seed'),
        emptyOutDir: true,
        ssr: true,
        target: 'node20',
        minify: false,
        rollupOptions: {
          input: { seed: here('seed-run.ts') },
          external: ['electron'],
          output: { format: 'es', entryFileNames: '[name].js' },
        },
      },
    },
  },
});
