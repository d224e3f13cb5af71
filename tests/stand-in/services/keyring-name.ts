/** Electron's names for its key storage on Linux. */
export type KeyringName = 'basic_text' | 'gnome_libsecret' | 'kwallet' | 'kwallet5' | 'kwallet6';

type Environment = Readonly<Record<string, string | undefined>>;

const asked: Readonly<Record<string, KeyringName>> = {
  basic: 'basic_text',
  'gnome-libsecret': 'gnome_libsecret',
  kwallet: 'kwallet',
  kwallet5: 'kwallet5',
  kwallet6: 'kwallet6',
};

const desktops: Readonly<Record<string, KeyringName>> = {
  COSMIC: 'gnome_libsecret',
  Deepin: 'gnome_libsecret',
  GNOME: 'gnome_libsecret',
  LXQt: 'basic_text',
  Pantheon: 'gnome_libsecret',
  UKUI: 'gnome_libsecret',
  Unity: 'gnome_libsecret',
  'X-Cinnamon': 'gnome_libsecret',
  XFCE: 'gnome_libsecret',
};

const kwallet = (version: string | undefined): KeyringName =>
  version === '6' ? 'kwallet6' : version === '5' ? 'kwallet5' : 'kwallet';

/**
 * Electron's name for the key storage on Linux, from the desktop and `--password-store` alone: it does not show what
 * really encrypts (Chromium, base/nix/xdg_util.cc GetDesktopEnvironment and
 * components/os_crypt/sync/key_storage_util_linux.cc SelectBackend).
 */
export function keyringName(env: Environment, passwordStore: string | undefined): KeyringName {
  const store = asked[passwordStore ?? ''];
  if (store) return store;
  for (const name of (env.XDG_CURRENT_DESKTOP ?? '').split(':')) {
    if (name === 'KDE') return kwallet(env.KDE_SESSION_VERSION);
    const known = desktops[name];
    if (known) return known;
  }
  const session = env.DESKTOP_SESSION ?? '';
  if (/^(deepin|gnome|mate|ukui)$|xfce|xubuntu/.test(session)) return 'gnome_libsecret';
  if (/^kde(4|-plasma)$/.test(session)) return 'kwallet';
  // KDE without a version is KDE 3, whose wallet Chromium does not know.
  if (session === 'kde') return env.KDE_SESSION_VERSION ? 'kwallet' : 'basic_text';
  if (env.GNOME_DESKTOP_SESSION_ID) return 'gnome_libsecret';
  return env.KDE_FULL_SESSION && env.KDE_SESSION_VERSION ? 'kwallet' : 'basic_text';
}
