import type { CdpSession } from '../chromium/connection';
import { HostEvents } from '../host/host-events';

type ThemeSource = 'system' | 'light' | 'dark';

const sessions = new Set<CdpSession>();

/** Light or dark, as the app chose. @public because declarations name it. */
export class NativeTheme extends HostEvents {
  #source: ThemeSource = 'system';

  get themeSource(): ThemeSource {
    return this.#source;
  }

  set themeSource(source: ThemeSource) {
    if (!['system', 'light', 'dark'].includes(source)) throw new TypeError(`Invalid theme source: ${source}`);
    const wasDark = this.shouldUseDarkColors;
    this.#source = source;
    for (const session of sessions) void apply(session);
    if (this.shouldUseDarkColors !== wasDark) setImmediate(() => this.emit('updated', {}));
  }

  /** With the source `system` the desktop's theme is unknown here, so it counts as light. */
  get shouldUseDarkColors(): boolean {
    return this.#source === 'dark';
  }
}

/** Electron's `nativeTheme`. */
export const nativeTheme = new NativeTheme();

/** Keeps a page's prefers-color-scheme at the app's choice. */
export async function followTheme(session: CdpSession): Promise<void> {
  sessions.add(session);
  if (nativeTheme.themeSource !== 'system') await apply(session);
}

async function apply(session: CdpSession): Promise<void> {
  const { themeSource } = nativeTheme;
  const value = themeSource === 'system' ? '' : themeSource;
  const features = [{ name: 'prefers-color-scheme', value }];
  // The page may have closed.
  await session.send('Emulation.setEmulatedMedia', { features }).catch(() => sessions.delete(session));
}
