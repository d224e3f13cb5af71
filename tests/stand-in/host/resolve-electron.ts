import Module from 'node:module';

type Loader = { _load(request: string, ...rest: unknown[]): unknown };

/** `registerHooks` where there is one: Node 26 warns of `register`, and Node 20 has nothing else. */
type Hooks = Pick<typeof Module, 'register'> & Partial<Pick<typeof Module, 'registerHooks'>>;

/**
 * Answers `import 'electron'` and `require('electron')` with the stand-in. Both are needed: a bundle imports, libraries and
 * Playwright require. Unanswered, npm's package of that name would try to download the binary.
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
