import { fileURLToPath } from 'node:url';
import { defineConfig, type EnvironmentOptions } from 'vite';

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));

const nodeModule = (input: Record<string, string>, external: readonly string[]): EnvironmentOptions => ({
  consumer: 'server',
  resolve: { external: [...external], noExternal: true, builtins: [/^node:/, 'electron'] },
  build: {
    outDir: here('../../../dist/faults'),
    emptyOutDir: false,
    ssr: true,
    target: 'node20',
    minify: false,
    rollupOptions: {
      input,
      external: [...external],
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name].js' },
    },
  },
});

/** Builds the fault run and the small main process that it drives. Never packaged. */
export default defineConfig({
  root: here('.'),
  logLevel: 'warn',
  publicDir: false,
  builder: {
    async buildApp(builder) {
      for (const name of ['run', 'harness']) {
        const environment = builder.environments[name];
        if (environment) await builder.build(environment);
      }
    },
  },
  environments: {
    run: nodeModule({ run: here('run.ts') }, ['selfsigned']),
    harness: nodeModule({ harness: here('harness.ts') }, ['electron']),
  },
});
