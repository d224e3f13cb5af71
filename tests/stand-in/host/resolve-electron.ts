import Module from 'node:module';

type Loader = { _load(request: string, ...rest: unknown[]): unknown };

/** `registerHooks` where it exists: Node 26 warns about `register`, and Node 20 has only that. */
type Hooks = Pick<typeof Module, 'register'> & Partial<Pick<typeof Module, 'registerHooks'>>;

/**
 * Resolves `import 'electron'` and `require('electron')` to the stand-in. Both are needed: a bundle imports, libraries
 * and Playwright require. Otherwise npm's package of that name would try to download the binary.
 */
export function answerForElectron(moduleUrl: string, electron: object): void {
  answerImports(moduleUrl);
  const loader = Module as unknown as Loader;
  const original = loader._load;
  loader._load = (request, ...rest) => (isElectron(request) ? electron : original.call(Module, request, ...rest));
}

function answerImports(moduleUrl: string): void {
  const { registerHooks, register }: Hooks = Module;
  if (registerHooks) {
    registerHooks({
      resolve: (name, context, next) =>
        isElectron(name) ? { url: moduleUrl, shortCircuit: true } : next(name, context),
    });
    return;
  }
  const hook = `export const resolve = (name, context, next) =>
    name === 'electron' || name === 'electron/main'
      ? { url: ${JSON.stringify(moduleUrl)}, shortCircuit: true }
      : next(name, context);`;
  register(`data:text/javascript,${encodeURIComponent(hook)}`);
}

function isElectron(name: string): boolean {
  return name === 'electron' || name === 'electron/main';
}
