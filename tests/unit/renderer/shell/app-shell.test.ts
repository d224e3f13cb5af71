import { beforeEach, describe, expect, it, vi } from 'vitest';
import { followLink, watchForLinks } from '../../../../renderer/shell/follow-link';
import { runCommand } from '../../../../renderer/shell/run-command';
import { closeAppShellDialog, useAppShellStore } from '../../../../renderer/state/app-shell-store';
import { putApp } from '../../../../renderer/state/app-store';
import { dropAllKeys } from '../../../../renderer/state/keys-store';
import { useNewSetupStore } from '../../../../renderer/state/new-setup-store';
import { putOverview } from '../../../../renderer/state/overview-store';
import { useProtectionStore } from '../../../../renderer/state/protection-store';
import { resetRoute, useRouteStore } from '../../../../renderer/state/route-store';
import type { LinkTarget } from '../../../../shared/contract/app-shell';
import type { AppState } from '../../../../shared/contract/app-state';
import { defaultSettings } from '../../../../shared/contract/settings';
import { inventoryOf } from '../../../runs/preview/sample-inventory';
import { sampleId, sampleKeys } from '../../../runs/preview/sample-keys';

const verbs = { 'link.take': vi.fn(), 'vault.lock': vi.fn(), 'keys.read': vi.fn() };
let question: object | null = null;

function arrange(account: 'none' | 'real', state: 'ready' | 'locked', protection: 'passphrase' | 'keyring'): void {
  const reason = state === 'locked' ? ('passphrase-not-given' as const) : null;
  const app = { settings: { ...defaultSettings, account }, vault: { state, protection, reason } };
  putApp(app as unknown as AppState);
}

function linked(target: LinkTarget): Promise<void> {
  verbs['link.take'].mockResolvedValueOnce({ ok: true, value: { target } });
  return followLink();
}

async function readSamples({ ids }: { ids: readonly string[] }) {
  const keys = sampleKeys.filter(({ id }) => ids.includes(id));
  const gone = ids.filter((id) => !keys.some((key) => key.id === id));
  return { ok: true, value: { keys, gone }, updates: 'keys' };
}

const place = () => useRouteStore.getState().route;
const dialog = () => useAppShellStore.getState().open;

beforeEach(() => {
  question = null;
  vi.stubGlobal('window', Object.assign(new EventTarget(), { keyquilt: verbs }));
  vi.stubGlobal('document', { querySelector: () => question });
  vi.stubGlobal('HTMLInputElement', class {});
  vi.stubGlobal('requestAnimationFrame', () => 0);
  verbs['vault.lock'].mockReset().mockResolvedValue({ ok: false, failure: { code: 'x', title: '', advice: '' } });
  useProtectionStore.setState({ readingLocked: false });
  useNewSetupStore.setState({ open: false });
  resetRoute();
  closeAppShellDialog();
  dropAllKeys();
  verbs['keys.read'].mockReset().mockImplementation(readSamples);
  arrange('real', 'ready', 'passphrase');
  putOverview(inventoryOf().overview(null));
});

describe('a menu command', () => {
  it.each([
    ['settings', 'settings'],
    ['help', 'help'],
    ['print', 'records'],
    ['find-key', 'keys'],
  ] as const)('%s leads to %s', (command, name) => {
    runCommand(command);
    expect(place().name).toBe(name);
  });

  describe('gives the focus to the search of a place whose code comes late', () => {
    const focus = vi.fn();
    let drawn: object | null;
    let frames: (() => void)[];

    beforeEach(() => {
      [drawn, frames] = [null, []];
      focus.mockReset();
      const title = {};
      const querySelector = (wanted: string) => {
        if (wanted === '.scrim') return null;
        return wanted === 'main h1' ? title : drawn;
      };
      vi.stubGlobal('document', { querySelector, activeElement: title });
      vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame));
      runCommand('find-key');
      for (let late = 0; late < 1000; late += 1) frames.shift()?.();
      expect(focus).not.toHaveBeenCalled();
    });

    it('however many frames that takes', () => {
      drawn = { focus };
      frames.shift()?.();
      expect(focus).toHaveBeenCalledOnce();
      expect(frames).toEqual([]);
    });

    it.each([
      ['the person does something else', () => void window.dispatchEvent(new Event('keydown'))],
      ['the person goes elsewhere', () => runCommand('help')],
      ['the app is locked', () => arrange('real', 'locked', 'passphrase')],
    ])('but not when %s meanwhile', (_what, happens) => {
      happens();
      drawn = { focus };
      for (let frame = frames.shift(); frame; frame = frames.shift()) frame();
      expect(focus).not.toHaveBeenCalled();
    });
  });

  it('does nothing under a question of the page, but locks all the same', () => {
    question = {};
    for (const command of ['settings', 'about', 'new-setup'] as const) runCommand(command);
    expect([place().name, dialog(), useNewSetupStore.getState().open]).toEqual(['home', null, false]);
    runCommand('lock');
    expect(verbs['vault.lock']).toHaveBeenCalledOnce();
  });

  it('goes nowhere before an account is chosen or while the unlock screen stands; About opens', () => {
    for (const [account, state] of [['none', 'ready'] as const, ['real', 'locked'] as const]) {
      arrange(account, state, 'passphrase');
      for (const command of ['settings', 'print', 'new-setup'] as const) runCommand(command);
      expect([place().name, useNewSetupStore.getState().open]).toEqual(['home', false]);
      runCommand('about');
      expect(dialog()).toBe('about');
      closeAppShellDialog();
    }
    runCommand('lock');
    expect(verbs['vault.lock']).not.toHaveBeenCalled();
  });

  it('says why there is nothing to lock', () => {
    arrange('real', 'ready', 'keyring');
    runCommand('lock');
    expect(dialog()).toBe('no-lock');
    expect(verbs['vault.lock']).not.toHaveBeenCalled();
  });
});

describe('a link', () => {
  watchForLinks();

  it('to a key shows it, and to none that is here shows the keys and says so', async () => {
    await linked({ kind: 'key', id: sampleId(1) });
    await vi.waitFor(() => expect(place()).toMatchObject({ name: 'keys', id: sampleId(1) }));
    expect(dialog()).toBeNull();
    await linked({ kind: 'key', id: 'f'.repeat(24) });
    await vi.waitFor(() => expect(place()).toMatchObject({ name: 'keys', id: null }));
    expect(dialog()).toBe('unknown-link');
  });

  it('to a key that cannot be read opens its place, which says why', async () => {
    verbs['keys.read'].mockResolvedValue({ ok: false, failure: { code: 'unexpected', title: '', advice: '' } });
    await linked({ kind: 'key', id: sampleId(2) });
    await vi.waitFor(() => expect(place()).toMatchObject({ name: 'keys', id: sampleId(2) }));
    expect(dialog()).toBeNull();
  });

  it('waits when the app locks while its key is being read', async () => {
    let answer = (_: unknown) => {};
    verbs['keys.read'].mockReturnValue(
      new Promise((resolve) => {
        answer = resolve;
      }),
    );
    await linked({ kind: 'key', id: sampleId(1) });
    arrange('real', 'locked', 'passphrase');
    answer(await readSamples({ ids: [sampleId(1)] }));
    await new Promise((resolve) => setTimeout(resolve));
    expect(place().name).toBe('home');
    verbs['keys.read'].mockImplementation(readSamples);
    arrange('real', 'ready', 'passphrase');
    await vi.waitFor(() => expect(place()).toMatchObject({ name: 'keys', id: sampleId(1) }));
  });

  it('waits for the unlock', async () => {
    arrange('real', 'locked', 'passphrase');
    await linked({ kind: 'place', place: 'settings' });
    expect(place().name).toBe('home');
    arrange('real', 'ready', 'passphrase');
    expect(place().name).toBe('settings');
  });

  it('waits for reading without unlocking, and for an account', async () => {
    arrange('real', 'locked', 'passphrase');
    await linked({ kind: 'place', place: 'records' });
    useProtectionStore.setState({ readingLocked: true });
    expect(place().name).toBe('records');
    arrange('none', 'ready', 'passphrase');
    await linked({ kind: 'place', place: 'settings' });
    expect(place().name).toBe('records');
    arrange('real', 'ready', 'passphrase');
    expect(place().name).toBe('records');
    putOverview(inventoryOf().overview(null));
    expect(place().name).toBe('settings');
  });

  it('takes no open question away', async () => {
    question = {};
    await linked({ kind: 'place', place: 'settings' });
    expect(place().name).toBe('home');
    question = null;
    arrange('real', 'ready', 'passphrase');
    expect(place().name).toBe('settings');
  });
});
