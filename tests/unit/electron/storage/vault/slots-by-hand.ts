import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkedContent } from '../../../../../electron/storage/files/checked-content';
import { makeDataKey, slotWith } from '../../../../../electron/storage/vault/keys/data-key';
import {
  type KeySlot,
  type KeySlots,
  type Wrap,
  withWrap,
  wrapOf,
} from '../../../../../electron/storage/vault/keys/key-slot';
import type { Keyring } from '../../../../../electron/storage/vault/keys/protectors/keyring';
import { wrapWithPassphrase } from '../../../../../electron/storage/vault/keys/protectors/passphrase';
import { signSlots } from '../../../../../electron/storage/vault/keys/slot-list';
import { sealChromium } from '../../../../runs/keyring/chromium-cipher';
import { fileFormats } from './temp-vault';

const files = [
  ['vault.json', fileFormats.vault],
  ['backups/wrapped-keys.json', fileFormats.keys],
] as const;

/** The stored list of keys in a folder. */
export function slotsIn(folder: string, file = 'vault.json'): KeySlots {
  return JSON.parse(readFileSync(join(folder, file), 'utf8')).content.keys;
}

/** Edits both copies of the list as somebody with an editor would: with correct checksums but no key. */
export function changeSlots(folder: string, change: (slots: KeySlots) => KeySlots): void {
  for (const [file, kind] of files) {
    const { content } = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    writeFileSync(
      join(folder, file),
      JSON.stringify(checkedContent({ fileFormat: kind }, { ...content, keys: change(content.keys) })),
    );
  }
}

/** A slot with a known data key, wrapped under a public Chromium key. */
export function plantedSlot(key: Buffer, tag = 'v11'): { readonly slot: KeySlot; readonly dataKey: Buffer } {
  const { dataKey, slot } = makeDataKey();
  const ciphertext = sealChromium(key, tag, dataKey.toString('base64')).toString('base64');
  const wrap: Wrap = { kind: 'keyring', ciphertext, backend: 'gnome_libsecret' };
  return { slot: slotWith(slot, wrap), dataKey };
}

/** Adds a passphrase to the current key besides the keyring, as version 0.1.0 could, and signs the list. */
export async function addPassphrase(folder: string, keyring: Keyring, passphrase: string): Promise<void> {
  const { current } = slotsIn(folder);
  const wrap = current === null ? null : wrapOf(current, 'keyring');
  if (current === null || wrap === null) throw new Error('no key in the keyring');
  const { result } = await keyring.decryptStringAsync(Buffer.from(wrap.ciphertext, 'base64'));
  const dataKey = Buffer.from(result, 'base64');
  const second = await wrapWithPassphrase(dataKey, current.id, passphrase);
  const { vaultId } = JSON.parse(readFileSync(join(folder, 'vault.json'), 'utf8')).content;
  changeSlots(folder, (slots) => signSlots({ ...slots, current: withWrap(current, second) }, dataKey, vaultId));
}
