import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { fileFormatsOf } from '../../../../../electron/storage/files/file-formats';
import type { EventDraft } from '../../../../../electron/storage/journal/journal';
import type { Keyring } from '../../../../../electron/storage/vault/keys/protectors/keyring';
import { openVault } from '../../../../../electron/storage/vault/open-vault';
import type { Vault } from '../../../../../electron/storage/vault/vault';
import type { VaultOptions } from '../../../../../electron/storage/vault/vault-options';
import type { KeyRecord } from '../../../../../shared/model/key-record';
import { openConf } from '../../../../harness/seed/conf-store';
import { keyFrom, openChromium } from '../../../../runs/keyring/chromium-cipher';

export { openConf };

/** The app's stored formats in its first version. */
export const fileFormats = fileFormatsOf('0.1.0');

/** A folder that is removed after the test. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'keyquilt-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/** A clock that advances one second per call. */
export function tickingClock(start = '2026-03-01T08:00:00.000Z'): () => Date {
  let time = Date.parse(start);
  return () => {
    time += 1000;
    return new Date(time);
  };
}

/** Options for a vault with no keyring; `change` replaces some of them. */
export function vaultOptions(folder: string, change: Partial<VaultOptions> = {}): VaultOptions {
  return {
    folder,
    safeStorage: null,
    platform: 'linux',
    clock: tickingClock(),
    openStore: openConf,
    fileFormats,
    journal: { who: () => 'Ada', machine: 'workbench' },
    practice: false,
    backupDelayMs: 60_000,
    ...change,
  };
}

/** Opens and prepares a vault; it is closed after the test without a last backup. */
export async function readyVault(folder: string, change: Partial<VaultOptions> = {}): Promise<Vault> {
  const vault = await openVault(vaultOptions(folder, change));
  await vault.prepare();
  return vault;
}

/** State of a simulated keyring; the members may change while it is in use. */
export type KeyringMood = {
  mode: 'strong' | 'weak' | 'locked' | 'changed';
  backend: 'gnome_libsecret' | 'basic_text';
  asksForFreshWrap: boolean;
  calls: number;
};

/** A keyring with Electron's results and wording (shell/browser/api/electron_api_safe_storage.cc). */
export function pretendKeyring(mood: Partial<KeyringMood> = {}): { keyring: Keyring; mood: KeyringMood } {
  const state: KeyringMood = { mode: 'strong', backend: 'gnome_libsecret', asksForFreshWrap: false, calls: 0, ...mood };
  const scramble = (bytes: Buffer) => Buffer.from(bytes.map((byte) => byte ^ 0x5a));
  const tag = () => (state.mode === 'weak' ? 'v10' : 'v11');
  const keyring: Keyring = {
    isAsyncEncryptionAvailable: async () => true,
    async encryptStringAsync(text) {
      state.calls += 1;
      return Buffer.concat([Buffer.from(tag()), scramble(Buffer.from(text))]);
    },
    async decryptStringAsync(bytes) {
      state.calls += 1;
      if (state.mode === 'locked')
        throw new Error('safeStorage.decryptStringAsync is temporarily unavailable. Please try again.');
      // Chromium tries the key of an empty password when its own does not open.
      const planted = openedByAll(bytes);
      if (planted !== null) return { result: planted, shouldReEncrypt: false };
      const isReadable = bytes.subarray(0, 3).toString() === tag();
      if (state.mode === 'changed' || !isReadable)
        throw new Error('Error while decrypting the ciphertext provided to safeStorage.decryptStringAsync.');
      return { result: scramble(bytes.subarray(3)).toString(), shouldReEncrypt: state.asksForFreshWrap };
    },
    getSelectedStorageBackend: () => state.backend,
  };
  return { keyring, mood: state };
}

function openedByAll(bytes: Buffer): string | null {
  try {
    const text = openChromium(keyFrom(''), bytes);
    return /^[\x20-\x7e]+$/.test(text) ? text : null;
  } catch {
    return null;
  }
}

/** The id of the n-th sample record. */
export function sampleId(number: number): string {
  return number.toString(16).padStart(24, '0');
}

/** A draft of a Plytix key. */
export function sampleRecord(number: number, name = `Key ${number}`): KeyRecord {
  const at = '2026-03-01T08:00:00.000Z';
  return {
    id: sampleId(number),
    system: 'plytix',
    company: 'Acme',
    name: { value: name, known: 'typed', at },
    role: null,
    status: { value: 'draft', known: 'recorded', at },
    account: null,
    createdAt: null,
    owner: null,
    row: null,
    secrets: { apiKey: null, apiPassword: null },
    findings: [],
    lastTest: null,
    setup: null,
    care: null,
    serviceId: null,
    workedAt: null,
    replacedBy: null,
    replaces: null,
    usedBy: [],
    reviewDue: null,
    reviewed: null,
    addedAt: at,
    updatedAt: at,
  };
}

/** An event on the n-th sample record. */
export function sampleEvent(number: number, type: EventDraft['type'] = 'setup-changed'): EventDraft {
  return { type, keyId: sampleId(number), known: 'recorded', facts: { name: `Key ${number}` } };
}

/** Saves sample record `number` with a sealed API key. */
export async function saveSecret(vault: Vault, number: number, value: string): Promise<void> {
  const sealed = await vault.seal(sampleId(number), 'apiKey', value);
  await vault.save(sampleRecord(number), { apiKey: sealed }, sampleEvent(number, 'captured'));
}

/** All files under a folder with their bytes, by path. */
export function filesIn(folder: string): Map<string, Buffer> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(files.map((path) => [path.slice(folder.length + 1), readFileSync(path)]));
}
