import { ageInDays, groupFor, isStale, reasonsOf } from '../model/attention';
import { type ReviewRhythm, reviewDueOf } from '../model/due';
import type { KeyRecord, SecretSummary } from '../model/key-record';
import { tagsOf } from '../model/tags';
import { sourceOfTest } from '../model/test-source';
import { usesOf } from '../model/uses';
import type { ReportRow, ReportSecret } from './report-row';

/** What the rules for attention and staleness need in addition to the key. */
export type ReportTime = { readonly rhythm: ReviewRhythm; readonly now: Date };

/** Makes the report row of a key at one moment. */
export function toReportRow(key: KeyRecord, { rhythm, now }: ReportTime): ReportRow {
  const due = reviewDueOf(key, rhythm);
  const reasons = reasonsOf(key, rhythm, now);
  return {
    id: key.id,
    system: key.system,
    company: key.company,
    name: key.name.value === '' ? null : { ...key.name },
    status: { ...key.status },
    role: key.role && { ...key.role },
    account: key.account && { ...key.account },
    owner: key.owner?.value ? { ...key.owner } : null,
    ...(tagsOf(key).length > 0 && { tags: [...tagsOf(key)] }),
    createdAt: key.createdAt && { ...key.createdAt, at: null },
    ageDays: ageInDays(key, now),
    test: key.lastTest && {
      tone: key.lastTest.verdict.tone,
      code: key.lastTest.verdict.code,
      facts: { ...key.lastTest.verdict.facts },
      at: key.lastTest.finishedAt,
    },
    verifiedLive: isVerifiedLive(key, now),
    usedBy: usesOf(key).map(({ place, kind, contact, known, at }) => ({ place, kind, contact, known, at })),
    reviewDue: due && { day: due.day, chosenAt: due.chosen ? (key.reviewDue?.at ?? null) : null },
    reviewed: key.reviewed && { at: key.reviewed.at, decision: key.reviewed.decision },
    apiKey: secretOf(key.secrets.apiKey),
    apiPassword: secretOf(key.secrets.apiPassword),
    attention: groupFor(reasons),
    reasons: [...reasons],
    addedAt: key.addedAt,
  };
}

/** True when the service confirmed this key lately, or confirmed the end of an ended key. */
function isVerifiedLive(key: KeyRecord, now: Date): boolean {
  const { value, known } = key.status;
  if (value === 'revoked' || value === 'deleted') return known === 'live' || key.care?.proof?.state === 'confirmed';
  // A test that never reached the service confirms nothing, and neither does one from before the list lacked the key.
  return (
    !key.status.missing && key.lastTest !== null && sourceOfTest(key.lastTest.verdict) === 'live' && !isStale(key, now)
  );
}

/** Copies member by member, so that a new member of the record never gets into a report unnoticed. */
function secretOf(summary: SecretSummary | null): ReportSecret | null {
  if (summary === null) return null;
  const { hint, length, fingerprint, how, at } = summary;
  return { hint, length, fingerprint, how, at };
}
