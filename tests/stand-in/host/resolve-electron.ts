import Module, { register } from 'node:module';

type Loader = { _load(request: string, ...rest: unknown[]): unknown };

/**
 * Answers `import 'electron'` and `require('electron')` with the stand-in. Both are needed: a bundle imports, libraries and
 * Playwright require. Unanswered, npm's package of that name would try to download the binary.
 */
export function answerForElectron(moduleUrl: string, electron: object): void {
  const hook = `export const resolve = (name, context, next) =>
    name === 'electron' || name === 'electron/main'
      ? { url: ${JSON.stringify(moduleUrl)}, shortCircuit: true }
      : next(name, context);`;
  register(`data:text/javascript,${encodeURIComponent(hook)}`);
  const loader = Module as unknown as Loader;
  const original = loader._load;
  loader._load = (request, ...rest) =>
    request === 'electron' || request === 'electron/main' ? electron : original.call(Module, request, ...rest);
}
