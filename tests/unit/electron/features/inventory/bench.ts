import { vi } from 'vitest';
import { createKeyTesters } from '../../../../../electron/features/account/key-testers';
import { createSendGuard } from '../../../../../electron/features/account/send-guard';
import { createAskedValues } from '../../../../../electron/features/inventory/asked-values';
import { createKeyTests } from '../../../../../electron/features/inventory/key-tests';
import { createKeyWriter } from '../../../../../electron/features/inventory/key-writer';
import { createSecretCapture } from '../../../../../electron/features/inventory/secret-capture';
import { createSecretInspector } from '../../../../../electron/features/inventory/secret-inspector';
import { createSetups } from '../../../../../electron/features/inventory/setups';
import { createHttpClient } from '../../../../../electron/services/http/client';
import { createPracticeFetch } from '../../../../../electron/services/practice/practice-fetch';
import { createSimulator } from '../../../../../electron/services/practice/simulator';
import type { SecretClipboard } from '../../../../../electron/shell/system/clipboard';
import { readyVault, tempFolder } from '../../storage/vault/temp-vault';

/** A clipboard with the content `text` that records what the app copies. */
function fakeClipboard(): SecretClipboard & { text: string; readonly copied: string[] } {
  const copied: string[] = [];
  return {
    text: '',
    copied,
    async read() {
      return this.text;
    },
    copyText: async (text) => void copied.push(text),
    copySecret: async (text) => void copied.push(text),
    expireCurrent: vi.fn(),
    clearsAt: () => null,
    clearNow: async () => {},
  };
}

type BenchOptions = {
  readonly isPracticeValue?: (value: string) => boolean;
  readonly looksReal?: (value: string) => boolean;
  readonly retryPauseMs?: number;
};

/** The inventory over a real vault in a temporary folder and the simulated services. Only the clipboard is fake. */
export async function openBench({ isPracticeValue, looksReal, retryPauseMs = 0 }: BenchOptions = {}) {
  const vault = await readyVault(tempFolder(), { practice: true });
  const simulator = createSimulator({ now: Date.now });
  const published: unknown[] = [];
  const publish = (name: string, data: unknown) => void published.push([name, data]);
  const clipboard = fakeClipboard();
  const writer = createKeyWriter(vault, publish);
  const now = () => new Date().toISOString();
  const inspector = createSecretInspector({ vault, now, isPracticeValue });
  /** The hosts of the requests that left, in order. */
  const sent: string[] = [];
  const answers = createPracticeFetch(simulator);
  const fetch: typeof answers = (url, init) => {
    sent.push(new URL(url).host);
    return answers(url, init);
  };
  const http = createHttpClient({ fetch, mayCarry: createSendGuard(vault) });
  return {
    vault,
    simulator,
    published,
    clipboard,
    writer,
    http,
    sent,
    inspector,
    asked: createAskedValues({ writer, vault, inspector, now }),
    setups: createSetups(writer, now),
    capture: createSecretCapture({ writer, vault, inspector, clipboard, clipboardSeconds: () => 30, looksReal, now }),
    tests: createKeyTests({
      writer,
      testers: createKeyTesters({ http, now: Date.now, retryPauseMs }),
      publish,
      vault,
      inspector,
    }),
  };
}
