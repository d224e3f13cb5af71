import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { emitThreads } from '../../../vite.config.ts';

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/** In the fuzz run the composition root gets handlers that count their calls; nothing else differs. */
function watchHandlers(): Plugin {
  const watched = here('../../runs/fuzz/watched-handlers.ts');
  return {
    name: 'watch-handlers',
    enforce: 'pre',
    resolveId: (source, importer) =>
      source === './ipc/handlers' && importer?.endsWith('/electron/start-app.ts') ? watched : null,
  };
}

/**
 * The file-writing package retries a refused rename for a second. A run with thousands of refused renames shortens that
 * with `--rename-ms`; without the switch the package's limit holds, as in the product.
 */
function renameLimit(): Plugin {
  const limit = 'const DEFAULT_TIMEOUT_SYNC = 1000;';
  const asked = "Number(process.argv.find((word) => word.startsWith('--rename-ms='))?.slice(12) ?? 1000)";
  return {
    name: 'rename-limit',
    transform(code, id) {
      if (!id.endsWith('/atomically/dist/constants.js')) return null;
      if (!code.includes(limit)) throw new Error('atomically names its limit in another way');
      return { code: code.replace(limit, `const DEFAULT_TIMEOUT_SYNC = ${asked};`), map: null };
    },
  };
}

/** Rewrites worker addresses: Vite resolves them from a server's root and has no option for a Node build. */
function threadsBeside(): Plugin {
  return {
    name: 'threads-beside',
    enforce: 'post',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle))
        if (file.type === 'chunk') file.code = file.code.replaceAll(/(new URL\(")(\/[\w-]+-worker\.js")/g, '$1.$2');
    },
  };
}

const fuzz = process.env.KEYQUILT_RUN === 'fuzz';

/** Builds the headless app and the destructive runs. Never packaged. */
export default defineConfig({
  root: here('.'),
  logLevel: 'warn',
  publicDir: false,
  resolve: { alias: { electron: here('./electron.ts') } },
  plugins: [emitThreads(), threadsBeside(), renameLimit(), ...(fuzz ? [watchHandlers()] : [])],
  ssr: { noExternal: true },
  build: {
    outDir: here(fuzz ? '../../../dist/fuzz' : '../../../dist/headless'),
    emptyOutDir: true,
    ssr: true,
    target: 'node20',
    minify: false,
    rollupOptions: {
      input: {
        ...(fuzz ? { fuzz: here('../../runs/fuzz/run.ts') } : { main: here('./main.ts') }),
        'narrow-node': here('../../stand-in/node/narrow-node.ts'),
      },
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name].js' },
    },
  },
});
