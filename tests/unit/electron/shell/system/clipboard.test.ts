import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Host } from '../../../../../electron/host';
import { createSecretClipboard } from '../../../../../electron/shell/system/clipboard';

const secret = 'DEMO-a-secret-on-the-clipboard';

/** A simulated system clipboard that records what the app wrote in every format. */
function pretendClipboard() {
  let text = '';
  const formats: string[] = [];
  class Item {
    constructor(readonly items: Record<string, string | Blob>) {}
  }
  const clear = vi.fn(() => {
    text = '';
  });
  const host = {
    ClipboardItem: Item,
    clipboard: {
      readText: async () => text,
      writeText: async (next: string) => {
        text = next;
      },
      write: async ([item]: readonly Item[]) => {
        formats.push(...Object.keys(item?.items ?? {}));
        text = String(item?.items['text/plain'] ?? '');
      },
      clear,
    },
  } as unknown as Host;
  const cleared = vi.fn();
  const clipboard = createSecretClipboard({ host, changed: () => {}, cleared });
  const someoneCopies = (next: string) => {
    text = next;
  };
  return { clipboard, formats, clear, cleared, someoneCopies, text: () => text };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a secret on the clipboard', () => {
  it('asks Windows, macOS and KDE to leave it out of their histories', async () => {
    const { clipboard, formats } = pretendClipboard();
    await clipboard.copySecret(secret, 30);
    for (const hint of [
      'ExcludeClipboardContentFromMonitorProcessing',
      'CanIncludeInClipboardHistory',
      'CanUploadToCloudClipboard',
      'org.nspasteboard.ConcealedType',
      'x-kde-passwordManagerHint',
    ])
      expect(formats.join()).toContain(hint);
  });

  it('is gone after its time, and not before', async () => {
    const { clipboard, text, cleared } = pretendClipboard();
    await clipboard.copySecret(secret, 30);
    await vi.advanceTimersByTimeAsync(29_000);
    expect(text()).toBe(secret);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(text()).toBe('');
    expect(cleared).toHaveBeenCalledOnce();
  });

  it('is gone when the app quits', async () => {
    const { clipboard, text } = pretendClipboard();
    await clipboard.copySecret(secret, 30);
    await clipboard.clearNow();
    expect(text()).toBe('');
  });

  it.each(['after its time', 'on quit'])('that somebody has replaced is left alone %s', async (when) => {
    const { clipboard, someoneCopies, text, clear, cleared } = pretendClipboard();
    await clipboard.copySecret(secret, 30);
    someoneCopies('a shopping list');
    if (when === 'on quit') await clipboard.clearNow();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(text()).toBe('a shopping list');
    expect(clear).not.toHaveBeenCalled();
    expect(cleared).not.toHaveBeenCalled();
  });
});
