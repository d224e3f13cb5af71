import { describe, expect, it } from 'vitest';
import { keyringName } from '../../stand-in/services/keyring-name';

describe('the name of the keyring on Linux', () => {
  it.each([
    [{ XDG_CURRENT_DESKTOP: 'GNOME' }, 'gnome_libsecret'],
    [{ XDG_CURRENT_DESKTOP: 'ubuntu:GNOME' }, 'gnome_libsecret'],
    [{ XDG_CURRENT_DESKTOP: 'X-Cinnamon' }, 'gnome_libsecret'],
    [{ XDG_CURRENT_DESKTOP: 'KDE', KDE_SESSION_VERSION: '5' }, 'kwallet5'],
    [{ XDG_CURRENT_DESKTOP: 'KDE', KDE_SESSION_VERSION: '6' }, 'kwallet6'],
    [{ XDG_CURRENT_DESKTOP: 'LXQt' }, 'basic_text'],
    [{ XDG_CURRENT_DESKTOP: 'sway' }, 'basic_text'],
    [{ XDG_CURRENT_DESKTOP: 'Hyprland' }, 'basic_text'],
    [{ DESKTOP_SESSION: 'xubuntu' }, 'gnome_libsecret'],
    [{ DESKTOP_SESSION: 'mate' }, 'gnome_libsecret'],
    [{}, 'basic_text'],
  ] as const)('goes by the desktop: %j is %s', (env, name) => {
    expect(keyringName(env, undefined)).toBe(name);
  });

  it('is what the command line says, above the desktop', () => {
    expect(keyringName({ XDG_CURRENT_DESKTOP: 'GNOME' }, 'basic')).toBe('basic_text');
    expect(keyringName({}, 'gnome-libsecret')).toBe('gnome_libsecret');
    expect(keyringName({ XDG_CURRENT_DESKTOP: 'GNOME' }, 'unheard-of')).toBe('gnome_libsecret');
  });
});
