import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import type { FileVerdict } from '../../../shared/contract/report-requests';
import type { JournalEvent } from '../../../shared/model/event';
import { signatureEnding } from '../../../shared/model/signature-text';
import { KnownFailure } from '../../failures';
import type { FileDialogs } from '../../shell/window/file-dialogs';
import { readChosenBytes } from '../../storage/files/chosen-file';
import type { Vault } from '../../storage/vault/vault';
import { type FoundSignature, findSignatures, fits } from '../signing/found-signature';
import { judgeSignatures } from '../signing/judge-signature';
import { compareMarks, lineMarksOf } from '../signing/line-marks';
import { findReencoding } from '../signing/reencoded';
import { sha256Of } from '../signing/sign-file';
import type { Signer } from '../signing/signer';
import { linesIn } from './lines-check';

/** The largest file that is checked, in bytes: far above the largest report. */
const maxBytes = 256 * 1024 * 1024;

/** The account in which a file is checked. */
export type CheckingAccount = {
  readonly kind: 'real' | 'practice';
  readonly vault: Pick<Vault, 'journal' | 'signing'>;
  readonly signer: Pick<Signer, 'list'>;
};

/** The verdict, and the genuine signature that it rests on, which a person may then note as a colleague's. */
export type CheckedFile = {
  readonly verdict: FileVerdict;
  readonly signature: FoundSignature | null;
  readonly path: string | null;
};

const lineBreak = 0x0a;

const blank = {
  sha256: '',
  signature: null,
  notes: [],
  reencoded: null,
  longer: 0,
  differs: null,
  made: null,
  lines: null,
} as const satisfies Partial<FileVerdict>;

/** Asks for a report file, unless its path is known, and judges it. Throws a KnownFailure of files. */
export async function checkReportFile(
  dialogs: Pick<FileDialogs, 'chooseOpen'>,
  known: string | null,
  account: CheckingAccount,
  now: Date,
): Promise<CheckedFile> {
  const chosen = known ?? (await dialogs.chooseOpen({ kind: 'report' }));
  const without = (reason: FileVerdict['reason'], file: string): CheckedFile => ({
    verdict: { ...blank, outcome: reason === 'closed' ? 'closed' : 'unjudged', reason, file, notes: [] },
    signature: null,
    path: null,
  });
  if (chosen === null) return without('closed', '');
  // People choose the signature as often as the file beside it.
  const path = chosen.endsWith(signatureEnding) ? chosen.slice(0, -signatureEnding.length) : chosen;
  if (path !== chosen && !existsSync(path)) return without('signature-alone', basename(chosen));
  const tooBig = new KnownFailure('file-too-big');
  let bytes: Uint8Array;
  try {
    bytes = await readChosenBytes(path, { maxBytes, tooBig });
  } catch (error) {
    if (error === tooBig) return without('too-big', basename(path));
    throw error;
  }
  return { ...(await judge(path, bytes, account, now)), path };
}

async function judge(
  path: string,
  bytes: Uint8Array,
  account: CheckingAccount,
  now: Date,
): Promise<Omit<CheckedFile, 'path'>> {
  const { vault, signer, kind } = account;
  const file = basename(path);
  const [sha256, { found, beside }] = [await sha256Of([bytes]), await findSignatures(path, bytes)];
  await vault.journal.ready();
  const held = vault.journal.lines();
  const history = judgeByHistory(file, sha256, held);
  const here = {
    signers: await signer.list(),
    isGone: (fingerprint: string) => vault.signing.state(fingerprint) === 'gone',
    signerInHistory: history.signer,
    isInHistory: history.outcome === 'holds',
    account: kind,
    now,
  };
  const judged = judgeSignatures(file, found, here);
  const told: Partial<FileVerdict> = { file, sha256, made: history.made, lines: await linesIn(path, held) };
  if (judged === null) {
    const { outcome, reason } = withoutSignature(history, beside);
    const notes: FileVerdict['notes'] = beside === 'missing' ? ['signature-missing'] : [];
    return { verdict: { ...blank, outcome, reason, file, ...told, notes }, signature: null };
  }
  const notes: FileVerdict['notes'] =
    beside === 'missing' && !found.some(({ place }) => place === 'elsewhere')
      ? [...judged.notes, 'signature-missing']
      : judged.notes;
  const verdict: FileVerdict = { ...blank, file, ...told, ...judged, notes };
  const used = found.find(fits) ?? found[0] ?? null;
  const isGenuine = judged.reason !== 'forged';
  if (used === null || fits(used) || !isGenuine) return { verdict, signature: isGenuine ? used : null };
  return { verdict: await withDifferences(verdict, used, bytes), signature: used };
}

/** What the file differs in, as far as the signature lets that be told. */
async function withDifferences(
  verdict: FileVerdict,
  { signature, covered }: FoundSignature,
  bytes: Uint8Array,
): Promise<FileVerdict> {
  const reencoded = await findReencoding(bytes, signature);
  const marks = signature.lineMarks === null || reencoded !== null ? null : await lineMarksOf(bytes);
  const found = signature.lineMarks === null || marks === null ? null : compareMarks(signature.lineMarks, marks);
  const longer = covered.bytes < 0 ? 0 : covered.bytes - signature.bytes;
  // A last line that was edited ends as lines do.
  const isCut = longer < 0 && (bytes.at(-1) !== lineBreak || found?.changed === 0);
  const differs = found && { ...found, cutShort: found.cutShort && isCut };
  const isAlike = reencoded !== null || (differs !== null && isMostlySame(differs, signature.lineMarks ?? ''));
  // Renamed and changed: with most of its lines it is the signed file, and not another one.
  const isChanged = verdict.reason === 'other-signature' && isAlike;
  return { ...verdict, ...(isChanged ? { outcome: 'fails', reason: 'changed' } : {}), reencoded, differs, longer };
}

/** Each line has eight characters of marks in three quarters of base64. */
function isMostlySame({ changed, missing, added }: NonNullable<FileVerdict['differs']>, marks: string): boolean {
  const lines = Math.floor((marks.length * 3) / 16);
  return lines > 0 && (changed + missing + added) * 2 < lines;
}

type ByHistory = Pick<FileVerdict, 'made'> & {
  readonly outcome: 'holds' | 'fails' | 'unjudged';
  /** The key that signed these bytes. */
  readonly signer: string | null;
};

function withoutSignature(
  history: ByHistory,
  beside: 'good' | 'missing' | 'unreadable' | 'newer',
): Pick<FileVerdict, 'outcome' | 'reason'> {
  if (history.outcome === 'holds') return { outcome: 'holds', reason: 'in-history' };
  if (history.outcome === 'fails') return { outcome: 'fails', reason: 'name-in-history' };
  if (beside === 'newer') return { outcome: 'unjudged', reason: 'signature-newer' };
  if (beside === 'unreadable') return { outcome: 'unjudged', reason: 'signature-unreadable' };
  return { outcome: 'unjudged', reason: history.made === null ? 'no-signature' : 'name-in-history' };
}

/**
 * Judges a file by its name and fingerprint from the journal's lines. A name alone decides nothing, because two files
 * may have it; but that of a review's spreadsheet contains the first characters of its fingerprint.
 */
export function judgeByHistory(file: string, sha256: string, events: readonly JournalEvent[]): ByHistory {
  const same = events.find(({ type, facts }) => isReport(type) && sha256 !== '' && fingerprintIn(facts) === sha256);
  if (same) return { outcome: 'holds', made: madeBy(same), signer: signerIn(same) };
  const named = events.findLast(
    ({ type, facts }) =>
      type === 'review-signed' && file.includes(fingerprintIn(facts).slice(0, 12)) && fingerprintIn(facts) !== '',
  );
  if (named) return { outcome: file.endsWith('.csv') ? 'fails' : 'unjudged', made: madeBy(named), signer: null };
  const alike = events.findLast(({ type, facts }) => type === 'exported' && facts.file === file && file !== '');
  return { outcome: 'unjudged', made: alike ? madeBy(alike) : null, signer: null };
}

function isReport(type: JournalEvent['type']): boolean {
  return type === 'exported' || type === 'review-signed';
}

function fingerprintIn({ csvSha256, sha256 }: JournalEvent['facts']): string {
  return String(csvSha256 ?? sha256 ?? '');
}

function signerIn({ facts }: JournalEvent): string | null {
  return typeof facts.signer === 'string' ? facts.signer : null;
}

const toldKinds = ['key', 'review', 'purged', 'activity'] as const;

/** A line that came with a backup tells of the time, person and computer of the original. */
function madeBy({ type, facts, at, who, seq }: JournalEvent): NonNullable<FileVerdict['made']> {
  const told = toldKinds.find((kind) => kind === facts.what) ?? 'inventory';
  const title = typeof facts.title === 'string' ? facts.title : String(facts.file ?? '');
  const isImported = typeof facts.originAt === 'string';
  return {
    what: type === 'review-signed' ? 'review' : told,
    title,
    at: isImported ? String(facts.originAt) : at,
    who: isImported ? String(facts.originWho ?? who) : who,
    seq,
  };
}
