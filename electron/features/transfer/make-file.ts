import { basename } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import type { Threads } from '../../async/threads';
import { KnownFailure } from '../../failures';
import type { Job } from '../../shell/jobs/jobs';
import { writeChosenFile } from '../../storage/files/chosen-file';
import { wipe } from '../../storage/vault/keys/wipe';
import type { AgeSource } from './age-task';
import { runAge } from './age-thread';

/**
 * Encrypts a payload into a file. The pieces are made while the passphrase is stretched. Succeeds only after the file was
 * decrypted again to the same bytes, and after those very bytes were read back from the disk.
 * `note` runs after that and before the file gets its name, so that no file goes out unrecorded.
 * @returns the file's name without folder, and its SHA-256 in hex.
 * @throws KnownFailure `file-not-verified`, those of writing, `stopped`, and what making the pieces throws.
 */
export async function makeFile(
  threads: Threads,
  pieces: AsyncIterable<Uint8Array>,
  { path, passphrase }: { readonly path: string; readonly passphrase: string },
  job: Job,
  note: (digest: string) => Promise<void>,
): Promise<{ readonly name: string; readonly digest: string }> {
  const { file, digest, holds } = await sealInThreads(threads, pieces, passphrase, job);
  if (!holds) throw new KnownFailure('file-not-verified');
  await job.checkpoint();
  job.progress('writing', 0, 0);
  await writeChosenFile(path, file, async () => {
    await job.checkpoint();
    await note(digest);
  });
  return { name: basename(path), digest };
}

/** Whatever fails first ends the workers. */
async function sealInThreads(threads: Threads, pieces: AsyncIterable<Uint8Array>, passphrase: string, job: Job) {
  const failed = new AbortController();
  const work = { signal: AbortSignal.any([job.signal, failed.signal]), progress: job.progress };
  const { port1: port, port2: source } = new MessageChannel();
  const send = (message: AgeSource, moved: ArrayBuffer[] = []) => port.postMessage(message, moved);
  const feed = async () => {
    for await (const piece of pieces) {
      if (work.signal.aborted) return;
      send({ kind: 'piece', piece }, [piece.buffer as ArrayBuffer]);
    }
    job.progress('encrypting', 0, 0);
    send({ kind: 'end' });
    const { passphrase: stretched } = await stretching;
    send({ kind: 'passphrase', passphrase: stretched });
    wipe(stretched.key);
  };
  const stretching = runAge(threads, { act: 'stretch', passphrase }, work);
  const sealing = runAge(threads, { act: 'encrypt', source }, work);
  try {
    const [sealed] = await Promise.all([sealing, stretching, feed()]);
    return sealed;
  } finally {
    failed.abort();
    port.close();
  }
}
