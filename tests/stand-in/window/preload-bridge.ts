import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { CdpSession } from '../chromium/connection';
import type { PageWorldOptions } from '../worlds/page-world';
import type { FromPreload, PreloadWorldOptions, ToPreload } from '../worlds/preload-world';

const worldName = 'Electron Isolated Context';

/** A window's preload file and arguments. */
export type PreloadSource = { readonly file: string | undefined; readonly additionalArguments: readonly string[] };

/**
 * Runs the preload in an isolated world of each document and carries its messages. Init scripts would leave their names
 * in the page and in every child frame.
 */
export class PreloadBridge {
  readonly #session: CdpSession;
  readonly #binding = `standIn${randomBytes(8).toString('hex')}`;
  readonly #mainFrameId: string;
  #world: number | undefined;

  constructor(session: CdpSession, mainFrameId: string, receive: (message: FromPreload, answer: Answer) => void) {
    this.#session = session;
    this.#mainFrameId = mainFrameId;
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name === worldName && context.auxData?.frameId === mainFrameId) this.#world = context.id;
    });
    session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
      if (executionContextId === this.#world) this.#world = undefined;
    });
    session.on('Runtime.executionContextsCleared', () => {
      this.#world = undefined;
    });
    session.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name !== this.#binding) return;
      receive(JSON.parse(payload) as FromPreload, (message) => this.#tell(executionContextId, message));
    });
  }

  async install(source: PreloadSource): Promise<void> {
    const events = {
      ...{ page: randomName(), preload: randomName(), windowOpen: randomName() },
      ...{ permission: randomName(), permissionAnswer: randomName() },
    };
    const options: PreloadWorldOptions = {
      ...events,
      binding: this.#binding,
      platform: process.platform,
      arch: process.arch,
      versions: { ...process.versions } as Record<string, string>,
      argv: [process.argv[0] ?? '', ...source.additionalArguments],
    };
    await Promise.all([
      this.#session.send('Runtime.enable'),
      this.#session.send('Runtime.addBinding', { name: this.#binding, executionContextName: worldName }),
      this.#session.send('Page.addScriptToEvaluateOnNewDocument', { source: pageScript(events) }),
      this.#session.send('Page.addScriptToEvaluateOnNewDocument', {
        source: preloadScript(options, source.file ? readFileSync(source.file, 'utf8') : ''),
        worldName,
      }),
    ]);
  }

  /** Sends a message to the preload of the current document; without a document it is lost, as in Electron. */
  tell(message: ToPreload): void {
    if (this.#world !== undefined) this.#tell(this.#world, message);
  }

  get mainFrameId(): string {
    return this.#mainFrameId;
  }

  #tell(contextId: number, message: ToPreload): void {
    const expression = `standInReceive(${JSON.stringify(message)})`;
    // The document may be gone; then nobody waits for this.
    this.#session.send('Runtime.evaluate', { expression, contextId }).catch(() => undefined);
  }
}

type Answer = (message: ToPreload) => void;

function randomName(): string {
  return randomBytes(16).toString('hex');
}

function worldCode(name: string): string {
  return readFileSync(new URL(`./worlds/${name}.js`, import.meta.url), 'utf8');
}

function pageScript(options: PageWorldOptions): string {
  return `(() => { ${worldCode('PageWorld')}
    PageWorld.startPageWorld(${JSON.stringify(options)}); })();`;
}

function preloadScript(options: PreloadWorldOptions, preload: string): string {
  return `(() => {
    if (window !== window.top || location.href === 'about:blank') return;
    ${worldCode('PreloadWorld')}
    const { require, process } = PreloadWorld.startPreloadWorld(${JSON.stringify(options)});
    const module = { exports: {} };
    ((require, module, exports, process, global) => {
${preload}
    })(require, module, module.exports, process, globalThis);
  })();`;
}
