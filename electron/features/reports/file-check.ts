import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { FileVerdict } from '../../../shared/contract/report-requests';
import type { JournalEvent } from '../../../shared/model/event';
import type { FileDialogs } from '../../shell/window/file-dialogs';
import { fileFailure } from '../../storage/files/chosen-file';
import type { Vault } from '../../storage/vault/vault';
import { linesIn } from './lines-check';

/** Returns the SHA-256 of a file in lower-case hex, read as a stream. Throws a KnownFailure of files. */
async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(path), hash);
  } catch (error) {
    throw fileFailure(error);
  }
  return hash.digest('hex');
}

/** Asks for a report file and compares it with the journal. Throws a KnownFailure of files. */
export async function checkReportFile(
  dialogs: Pick<FileDialogs, 'chooseOpen'>,
  vault: Pick<Vault, 'journal'>,
): Promise<FileVerdict> {
  const path = await dialogs.chooseOpen({ kind: 'report' });
  if (path === null) return { outcome: 'closed', file: '', sha256: '', made: null, lines: null };
  const sha256 = await hashFile(path);
  await vault.journal.ready();
  const held = vault.journal.lines();
  return { ...judgeFile(basename(path), sha256, held), lines: await linesIn(path, held) };
}

/** Judges a file by its name and fingerprint from the journal's lines. */
export function judgeFile(file: string, sha256: string, events: readonly JournalEvent[]): Omit<FileVerdict, 'lines'> {
  const same = events.find(({ type, facts }) => isReport(type) && sha256 !== '' && fingerprintIn(facts) === sha256);
  if (same) return { outcome: 'known', file, sha256, made: madeBy(same) };
  // The name of a review's spreadsheet contains the first characters of its fingerprint.
  const named = events.findLast(
    ({ type, facts }) =>
      type === 'review-signed' && file.includes(fingerprintIn(facts).slice(0, 12)) && fingerprintIn(facts) !== '',
  );
  const alike = named ?? events.findLast(({ type, facts }) => type === 'exported' && facts.file === file);
  return { outcome: alike ? 'changed' : 'unknown', file, sha256, made: alike ? madeBy(alike) : null };
}

function isReport(type: JournalEvent['type']): boolean {
  return type === 'exported' || type === 'review-signed';
}

function fingerprintIn({ csvSha256, sha256 }: JournalEvent['facts']): string {
  return String(csvSha256 ?? sha256 ?? '');
}

function madeBy({ type, facts, at, who, seq }: JournalEvent): NonNullable<FileVerdict['made']> {
  const told = facts.what === 'key' || facts.what === 'review' || facts.what === 'activity' ? facts.what : 'inventory';
  const title = typeof facts.title === 'string' ? facts.title : String(facts.file ?? '');
  return { what: type === 'review-signed' ? 'review' : told, title, at, who, seq };
}
