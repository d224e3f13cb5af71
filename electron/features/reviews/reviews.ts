import { randomBytes } from 'node:crypto';
import { companySharesOf } from '../../../shared/model/company-shares-of';
import { dayOf } from '../../../shared/model/days';
import { keyLimits } from '../../../shared/model/key-limits';
import { readSignature } from '../../../shared/model/signature-text';
import type { ReportRow } from '../../../shared/reports/report-row';
import type { ReviewReport } from '../../../shared/reports/review-report';
import { toReportRow } from '../../../shared/reports/to-report-row';
import { type FreezeTime, inReviewOrder, keysInScope, type ScopeChoice } from '../../../shared/review/freeze';
import {
  type KeyDecision,
  maxCompanies,
  type Review,
  type ReviewItem,
  type ReviewSummary,
  type ReviewView,
} from '../../../shared/review/review';
import {
  countDecided,
  countDecisions,
  lastSaved,
  mayKeepTogether,
  needsReason,
} from '../../../shared/review/review-rules';
import { createSerialQueue } from '../../async/serial-queue';
import { createYield } from '../../async/yield';
import { KnownFailure } from '../../failures';
import type { Vault } from '../../storage/vault/vault';
import { fileFingerprint } from '../reports/review-csv';
import { signFile } from '../signing/sign-file';
import { finishSignOff, noteSignOff } from './finish-sign-off';
import type { ReviewLines } from './review-files';
import { proofOfReview, signedLine } from './review-proof';
import type { ReviewParts, Reviews } from './reviews-calls';
import { csvFileName, hashOfItems, reportOf } from './signed-report';
import { undoableDecisions } from './undo-decisions';

/** Creates the reviews of one account. Changes run one after the other. */
export function createReviews(parts: ReviewParts): Reviews {
  const { files, csvFiles, vault, signer, clock, who } = parts;
  const runExclusive = createSerialQueue();
  const now = () => clock().toISOString();

  const events = async () => {
    await vault.journal.ready();
    return vault.journal.timeline(null);
  };
  const openOne = async (id: string): Promise<Review> => {
    const review = files.get(id);
    // The journal counts too: restoring older files must not reopen a signed review.
    const isSigned = signedLine(await events(), id) !== null;
    if (review.state !== 'open' || isSigned) throw new KnownFailure('review-locked');
    return review;
  };
  const linesOf = async (review: Review): Promise<ReviewLines> => {
    await files.fetchLines(review);
    return files.lines(review);
  };
  const bytesOf = async (report: ReviewReport): Promise<Buffer> => {
    const yieldIfDue = createYield();
    const pieces: Buffer[] = [];
    for (const piece of parts.csvOf(report)) {
      pieces.push(Buffer.from(piece, 'utf8'));
      await yieldIfDue();
    }
    return Buffer.concat(pieces);
  };
  const summary = (review: Review, { items }: ReviewLines): ReviewSummary => ({
    review,
    decided: countDecided(items),
    savedAt: lastSaved(items),
  });
  const view = async (review: Review): Promise<ReviewView> => {
    const { items, lost } = await linesOf(review);
    const { signOff } = review;
    const stored = signOff && { itemsSha256: hashOfItems(items), csv: csvFiles.read(review.id) };
    const proof = stored && proofOfReview(review, stored, await events());
    return { review, items, lost, savedAt: lastSaved(items), proof };
  };
  /** A locked vault defers this to the next call; the signed review is locked and readable either way. */
  const finishIfPossible = (review: Review): Promise<Review> => finishSignOff(review, parts).catch(() => review);
  /** Journals a sign-off and answers with its proof; the keys get their decisions afterwards. */
  const noteSigned = async (review: Review, items: readonly ReviewItem[], itemsSha256: string) => {
    await noteSignOff(review, vault);
    void runExclusive(() => finishIfPossible(review));
    const proof = proofOfReview(review, { itemsSha256, csv: csvFiles.read(review.id) }, await events());
    return { review, savedAt: lastSaved(items), proof };
  };
  /** The stored signature, if it is of the spreadsheet that was signed. */
  const signatureOf = ({ id, signOff }: Review): string | null => {
    const text = csvFiles.readSignature(id);
    const read = text === null ? null : readSignature(text);
    return read?.state === 'good' && read.signature.sha256 === signOff?.csvSha256 ? text : null;
  };
  const note = (type: 'review-started' | 'review-discarded', facts: Record<string, string | number>) =>
    vault.note({ type, keyId: null, known: 'recorded', facts });
  const keep = async (review: Review, ids: readonly string[], to: KeyDecision, act: 'decision' | 'decisions') => {
    const before = await files.decide(review, ids, () => to);
    parts.undo.note(undoableDecisions({ id: review.id, act, before, to, openOne, files, runExclusive }));
    return to;
  };
  const signed = async (id: string) => {
    const { review, items, proof } = await view(files.get(id));
    if (review.signOff === null || proof === null) throw new KnownFailure('not-found');
    return { review, items, proof, signOff: review.signOff };
  };

  return {
    list: () =>
      runExclusive(async () => {
        const reviews: Review[] = [];
        for (const review of files.list()) reviews.push(await finishIfPossible(review));
        reviews.sort((a, b) => (a.startedAt < b.startedAt ? 1 : -1));
        const summaries: ReviewSummary[] = [];
        for (const review of reviews) {
          const { signOff, total } = review;
          const all = { review, decided: total, savedAt: signOff?.at ?? null };
          summaries.push(signOff ? all : summary(review, await linesOf(review)));
        }
        return summaries;
      }),
    read: (id) => runExclusive(async () => view(await finishIfPossible(files.get(id)))),
    get: files.get,
    items: (id) => runExclusive(async () => (await linesOf(files.get(id))).items),
    start: ({ title, scope, choice }) =>
      runExclusive(async () => {
        const time = { rhythm: parts.rhythm(), now: clock() };
        const rows = await freeze(vault, choice, time);
        if (rows.length === 0) throw new KnownFailure('review-empty');
        if (rows.length > keyLimits.reviewed) throw new KnownFailure('review-too-large');
        const companies = [...companySharesOf(rows)];
        const review: Review = {
          id: randomBytes(12).toString('hex'),
          title,
          state: 'open',
          scope,
          startedAt: time.now.toISOString(),
          startedBy: who(),
          total: rows.length,
          ...(companies.length <= maxCompanies ? { companies } : {}),
          signOff: null,
          discarded: null,
        };
        const items = rows.map((key) => ({ key, decision: null }));
        const facts = { reviewId: review.id, title, scope: scope.words, keys: rows.length };
        await files.create(review, items, async () => void (await note('review-started', facts)));
        return summary(review, { items, lost: 0 });
      }),
    decide: (id, keyId, decision, reason) =>
      runExclusive(async () => {
        const review = await openOne(id);
        if (needsReason(decision) && reason === '') throw new KnownFailure('bad-input', 'reason');
        const decided = { decision, reason, by: who(), at: now(), together: false };
        return keep(review, [keyId], decided, 'decision');
      }),
    keepTogether: (id, keyIds, reason) =>
      runExclusive(async () => {
        const review = await openOne(id);
        const wanted = new Set(keyIds);
        const { items: all } = await linesOf(review);
        const items = all.filter(({ key }) => wanted.has(key.id));
        if (items.length !== wanted.size || !items.every(mayKeepTogether)) throw new KnownFailure('bad-input');
        const decided: KeyDecision = { decision: 'keep', reason, by: who(), at: now(), together: true };
        return keep(review, keyIds, decided, 'decisions');
      }),
    sign: (id, name) =>
      runExclusive(async () => {
        const before = files.get(id);
        if (before.signOff !== null && !before.signOff.noted) {
          const { items: signedItems } = await linesOf(before);
          return noteSigned(before, signedItems, hashOfItems(signedItems));
        }
        const review = await openOne(id);
        const { items } = await linesOf(review);
        // `countDecided` does not count lost lines either.
        if (countDecided(items) < review.total) throw new KnownFailure('review-incomplete');
        // Checked before anything is locked: a sign-off without a journal line must not start.
        if (vault.status().state === 'locked') throw new KnownFailure('vault-locked');
        const key = await signer.current();
        const time = clock();
        const facts = { name, at: time.toISOString(), signedBy: who() };
        const ends = { ...facts, machine: parts.machine, appVersion: parts.appVersion, ownActs: true as const };
        const bytes = await bytesOf(reportOf(review, ends, items));
        const csvSha256 = fileFingerprint(bytes);
        const fileName = csvFileName(review.title, csvSha256);
        const signature = await signFile(signer, { file: fileName, what: 'review', title: review.title, bytes });
        await csvFiles.write(id, bytes);
        if (signature !== null) await csvFiles.writeSignature(id, signature);
        const itemsSha256 = hashOfItems(items);
        const signOff = {
          ...ends,
          day: dayOf(time),
          fileName,
          csvSha256,
          itemsSha256,
          counts: countDecisions(items),
          notLive: items.filter(({ key }) => !key.verifiedLive).length,
          ...(key && { signedWith: { name: key.name, fingerprint: key.fingerprint } }),
          noted: false,
        };
        const locked: Review = { ...review, state: 'signed', signOff };
        files.put(locked);
        return noteSigned(locked, items, itemsSha256);
      }),
    discard: (id, typedTitle) =>
      runExclusive(async () => {
        const review = await openOne(id);
        if (typedTitle !== review.title) throw new KnownFailure('bad-input', 'title');
        const lines = await linesOf(review);
        await note('review-discarded', { reviewId: id, title: review.title, decided: countDecided(lines.items) });
        const discarded: Review = { ...review, state: 'discarded', discarded: { at: now(), by: who() } };
        files.put(discarded);
        return summary(discarded, lines);
      }),
    csv: (id) =>
      runExclusive(async () => {
        const { review, items, proof, signOff } = await signed(id);
        const stored = csvFiles.read(id);
        const { fileName } = signOff;
        if (proof.file === 'same' && stored !== null)
          return { fileName, bytes: stored, signature: signatureOf(review) };
        // The whole record gives the same bytes again, unless another version of the app formats them differently.
        const again = await bytesOf(reportOf(review, signOff, items));
        if (proof.record !== 'same' || fileFingerprint(again) !== signOff.csvSha256)
          throw new KnownFailure('review-changed');
        return { fileName, bytes: again, signature: signatureOf(review) };
      }),
    report: (id) =>
      runExclusive(async () => {
        const { review, items, proof, signOff } = await signed(id);
        if (proof.record === 'changed') throw new KnownFailure('review-changed');
        return { report: reportOf(review, signOff, items), csvSha256: signOff.csvSha256 };
      }),
  };
}

/** Freezes the keys of a scope. Facts choose them, so that only records that are needed are kept, each as its row. */
async function freeze({ records }: Vault, choice: ScopeChoice, time: FreezeTime): Promise<readonly ReportRow[]> {
  const wanted = new Set<string>(keysInScope(records.facts(), choice, time).map(({ id }) => id));
  const yieldIfDue = createYield();
  const rows: ReportRow[] = [];
  for (const record of records.list()) {
    if (wanted.has(record.id)) rows.push(toReportRow(record, time));
    await yieldIfDue();
  }
  return inReviewOrder(rows);
}
