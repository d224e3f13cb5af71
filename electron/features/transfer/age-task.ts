import { createHash } from 'node:crypto';
import type { MessagePort } from 'node:worker_threads';
import type { TaskContext } from '../../async/thread-messages';
import { wipe } from '../../storage/vault/keys/wipe';
import { decryptAge, normal } from './age-file';
import { type StretchedPassphrase, stretchPassphrase } from './age-scrypt';
import { sealAge } from './age-seal';
import { type Payload, readPayload } from './payload';

/**
 * The worker's actions: stretch a passphrase for a new file; encrypt what comes through a port and check that it opens
 * again; or open a file.
 */
export type AgeInput =
  | { readonly act: 'stretch'; readonly passphrase: string }
  | { readonly act: 'encrypt'; readonly source: MessagePort }
  | { readonly act: 'open'; readonly file: Uint8Array; readonly passphrase: string };

/** A message to the worker that encrypts: the pieces of the content, its end, and the passphrase, stretched. */
export type AgeSource =
  | { readonly kind: 'piece'; readonly piece: Uint8Array }
  | { readonly kind: 'end' }
  | { readonly kind: 'passphrase'; readonly passphrase: StretchedPassphrase };

/** The worker's results. Digests are SHA-256 in hex. `holds`: the file opens again to exactly what went in. */
export type AgeOutput =
  | { readonly act: 'stretch'; readonly passphrase: StretchedPassphrase }
  | { readonly act: 'encrypt'; readonly file: Uint8Array; readonly digest: string; readonly holds: boolean }
  | { readonly act: 'open'; readonly payload: Payload; readonly digest: string };

/** Processes one age file in a worker, because deriving the key blocks the thread for about a second. */
export async function ageTask(input: AgeInput, { progress }: TaskContext): Promise<AgeOutput> {
  const { act } = input;
  if (act === 'stretch') return { act, passphrase: await stretchPassphrase(normal(input.passphrase)) };
  if (act === 'encrypt') {
    const { file, holds } = await sealAge(...receive(input.source));
    return { act, file, digest: digestOf(file), holds };
  }
  progress('decrypting', 0, 0);
  const plain = await decryptAge(input.file, input.passphrase);
  try {
    return { act, payload: readPayload(plain), digest: digestOf(input.file) };
  } finally {
    wipe(plain);
  }
}

/** Reads the messages of a port: the pieces as a stream, and the passphrase. */
function receive(source: MessagePort): [ReadableStream<Uint8Array>, Promise<StretchedPassphrase>] {
  let came = (_: StretchedPassphrase) => {};
  const passphrase = new Promise<StretchedPassphrase>((resolve) => {
    came = resolve;
  });
  const pieces = new ReadableStream<Uint8Array>({
    start(controller) {
      source.on('message', (message: AgeSource) => {
        if (message.kind === 'piece') controller.enqueue(message.piece);
        else if (message.kind === 'end') controller.close();
        else {
          came(message.passphrase);
          source.close();
        }
      });
    },
  });
  return [pieces, passphrase];
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
