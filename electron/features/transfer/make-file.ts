import { basename } from 'node:path';
import type { Threads } from '../../async/threads';
import { KnownFailure } from '../../failures';
import type { Job } from '../../shell/jobs/jobs';
import { writeChosenFile } from '../../storage/files/chosen-file';
import { runAge } from './age-thread';
import { type Payload, payloadBytes } from './payload';

/**
 * Encrypts a payload into a file. Succeeds only after the written file was decrypted again and held the same bytes.
 * `note` runs after that and before the file gets its name, so that no file goes out unrecorded.
 * @returns the file's name without folder, and its SHA-256 in hex.
 * @throws KnownFailure `file-not-verified`, those of writing, `stopped`.
 */
export async function makeFile(
  threads: Threads,
  payload: Payload,
  { path, passphrase }: { readonly path: string; readonly passphrase: string },
  job: Job,
  note: (digest: string) => Promise<void>,
): Promise<{ readonly name: string; readonly digest: string }> {
  const plain = payloadBytes(payload);
  const { file, digest, plainDigest } = await runAge(threads, { act: 'encrypt', plain, passphrase }, job);
  await job.checkpoint();
  job.progress('writing', 0, 0);
  await writeChosenFile(path, file, async (written) => {
    const { holds } = await runAge(threads, { act: 'verify', file: written, passphrase, plainDigest }, job).catch(
      asUnverified,
    );
    if (!holds) throw new KnownFailure('file-not-verified');
    await job.checkpoint();
    await note(digest);
  });
  return { name: basename(path), digest };
}

function asUnverified(error: unknown): { readonly holds: boolean } {
  if (error instanceof KnownFailure && error.code.startsWith('file-')) return { holds: false };
  throw error;
}
