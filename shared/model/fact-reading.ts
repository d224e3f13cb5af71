import type { EventParams, EventType } from './event';
import type { Fact, Knowledge } from './fact';
import type { KeyRecord, ListedRow, StatusFact } from './key-record';
import { hasEnded, isCurrent, shownStatusOf } from './key-status';
import { provenThere } from './leak';
import { sameName } from './names';
import { serviceOf } from './services/services';
import type { TestRun } from './test-run';

/** The facts of a key that a service can tell. */
type ReadFactName = 'existence' | 'name' | 'role' | 'account';

/**
 * How a fact stands after a read. `seen`: the answer shows it as recorded. `contradicted`: the answer shows something
 * else. `not-seen`: the answer is silent or proves nothing. `could-not-look`: there was no answer to this question.
 */
type Standing = 'seen' | 'contradicted' | 'not-seen' | 'could-not-look';

/**
 * One answer of a service about one key. `existence`: `there` when the service accepted the key or its list shows it,
 * `not-listed` when a whole list of its own account lacks it, `refused` when it was not accepted, which has several
 * causes. Of the other facts null means that the answer is silent, undefined that there was none.
 */
export type Answer = {
  readonly at: string;
  readonly existence: 'there' | 'not-listed' | 'refused' | 'not-asked';
  readonly name?: string | null | undefined;
  readonly role?: string | null | undefined;
  readonly account?: string | null | undefined;
  /** The row of the account's own list in which the key was found. */
  readonly row?: { readonly serviceId: string; readonly account: string } | null | undefined;
};

/** A line of the history about one fact that a read changed. */
export type FactLine = { readonly type: EventType; readonly known: Knowledge; readonly facts: EventParams };

/** A record after a read. `lines` has one line for each fact that has another value than before. */
export type FactReading = {
  readonly record: KeyRecord;
  readonly standings: Readonly<Record<ReadFactName, Standing>>;
  readonly lines: readonly FactLine[];
};

/**
 * Decides how every fact of a key stands after one answer. It is the only place that does: all that writes a record
 * after a read comes here, so that `live` is said of nothing but what an answer told, and what an answer contradicts
 * never stays as it was. The caller stores the record together with the lines.
 */
export function readFacts(record: KeyRecord, answer: Answer): FactReading {
  const { at } = answer;
  const lines: FactLine[] = [];
  const standings: Record<ReadFactName, Standing> = {
    existence: existenceAfter(record, answer.existence),
    name: 'could-not-look',
    role: 'could-not-look',
    account: 'could-not-look',
  };
  const told = <F extends Fact | null>(
    what: 'name' | 'role' | 'account',
    before: F,
    isSame: typeof sameName,
  ): F | Fact => {
    const value = answer[what];
    if (value === undefined) return before;
    if (value === null || value === '') {
      standings[what] = 'not-seen';
      return before;
    }
    const from = before?.value ?? '';
    standings[what] = from === '' || isSame(from, value) ? 'seen' : 'contradicted';
    if (from === '') lines.push(factLine(firstTime[what], '', value));
    else if (standings[what] === 'contradicted') lines.push(factLine(what, from, value));
    return { value, known: 'live', at };
  };
  const isClaimed = isClaimedRename(record);
  const name = isClaimed ? record.name : told('name', record.name, (one, other) => one.trim() === other.trim());
  const role = told('role', record.role, sameName);
  const account = told('account', record.account, sameName);
  const status = statusAfter(record, answer);
  lines.push(...statusLines(record, status, answer));
  // An answer that does not name the account leaves the one that an earlier read named.
  const listed: ListedRow | undefined = answer.row
    ? { ...answer.row, account: answer.row.account || (record.listed?.account ?? ''), at }
    : record.listed;
  const leaked = record.leaked && answer.existence === 'there' ? provenThere(record.leaked) : record.leaked;
  return {
    record: {
      ...record,
      ...{ name, role, account, status },
      ...(listed && { listed }),
      ...(leaked && { leaked }),
      updatedAt: at,
    },
    standings,
    lines,
  };
}

/** A claimed rename is judged by its proof alone: an earlier name in the list would otherwise undo the claim unseen. */
export function isClaimedRename({ care }: KeyRecord): boolean {
  return care?.task === 'rename' && care.claimedAt !== null && care.proof?.state !== 'confirmed';
}

function existenceAfter(record: KeyRecord, existence: Answer['existence']): Standing {
  if (existence === 'not-asked') return 'could-not-look';
  if (existence === 'refused') return 'not-seen';
  if (existence === 'there') return hasEnded(record) || record.status.missing ? 'contradicted' : 'seen';
  return isCurrent(record) ? 'contradicted' : hasEnded(record) ? 'seen' : 'not-seen';
}

/** The first read without a key counts, so a later one changes nothing. A draft has its status from its set-up. */
function statusAfter(record: KeyRecord, { existence, at }: Answer): StatusFact {
  const { status, listed } = record;
  if (status.value === 'draft') return status;
  if (existence === 'there') return { value: 'active', known: 'live', at };
  if (existence !== 'not-listed' || hasEnded(record) || status.missing) return status;
  const missing = { since: at, seenBefore: listed?.at ?? status.at, account: listed?.account ?? '' };
  return { value: 'unknown', known: 'recorded', at, missing };
}

function statusLines(record: KeyRecord, status: StatusFact, { existence }: Answer): readonly FactLine[] {
  const before = record.status;
  if (status.missing && !before.missing)
    return [{ type: 'list-missed', known: 'live', facts: { account: status.missing.account, from: before.value } }];
  if (before.missing && existence === 'there')
    return [{ type: 'list-seen', known: 'live', facts: { since: before.missing.since } }];
  if (status.value === before.value) return [];
  return [factLine(hasEnded(record) ? 'ended' : 'status', before.value, status.value)];
}

const firstTime = { name: 'first-name', role: 'first-role', account: 'first-account' } as const;

function factLine(what: string, from: string, to: string): FactLine {
  return { type: 'fact-read', known: 'live', facts: { what, from, to } };
}

/** The answers in a test's run: each check tells one fact, and one that was not run tells nothing. */
export function answerOfTest({ system }: Pick<KeyRecord, 'system'>, run: TestRun): Answer {
  const check = (id: string) => run.checks.find((each) => each.id === id);
  const accepting = check(serviceOf(system).refusal.check);
  const [account, role] = [check('account'), check('role')];
  const textIn = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null);
  const isTold = (state: string | undefined) => state === 'passed' || state === 'wrong' || state === 'not-testable';
  const toldAccount = account?.state === 'passed' ? textIn(account.facts.account) : null;
  return {
    at: run.finishedAt,
    existence: isAccepted(accepting) ? 'there' : accepting?.state === 'wrong' ? 'refused' : 'not-asked',
    account: isTold(account?.state) ? toldAccount : undefined,
    role: isTold(role?.state) ? textIn(role?.facts.role) : undefined,
    name: isTold(role?.state) ? (role?.row?.name ?? null) : undefined,
    row: role?.row && { serviceId: role.row.serviceId, account: toldAccount ?? '' },
  };
}

/** Patchworks answers 403 to a key that it knows and that may not read (Patchworks Core API reference, errors). */
function isAccepted(check: TestRun['checks'][number] | undefined): boolean {
  return check?.state === 'passed' || check?.code === 'key-forbidden';
}

/** True when the service accepted the tested values, whatever came after. */
function wasAccepted(key: Pick<KeyRecord, 'system'>, run: TestRun): boolean {
  return answerOfTest(key, run).existence === 'there';
}

/**
 * The status of a key whose set-up ends: active only if its last test was accepted. A key that was no draft has the
 * status of its latest read already, which may be later than that test.
 */
export function statusAfterSetup(record: KeyRecord, at: string): StatusFact {
  const { lastTest, status } = record;
  const accepted = lastTest !== null && wasAccepted(record, lastTest);
  if (status.missing || (accepted && status.value !== 'draft')) return status;
  if (accepted) return { value: 'active', known: 'live', at: lastTest.finishedAt };
  return { value: 'unknown', known: 'recorded', at };
}

/**
 * The record once it holds the values of another key: what was read of the earlier one stays as a note, never as read,
 * and no list ever showed the new one.
 */
export function ofAnotherKey({ listed: _listed, ...record }: KeyRecord, at: string): KeyRecord {
  const noted = <F extends Fact | null>(fact: F): F => (fact?.known === 'live' ? { ...fact, known: 'recorded' } : fact);
  const wasRead = record.status.known === 'live' || record.status.missing !== undefined;
  return {
    ...record,
    name: noted(record.name),
    role: noted(record.role),
    account: noted(record.account),
    status: isCurrent(record) && wasRead ? { value: 'unknown', known: 'recorded', at } : record.status,
  };
}

/** True when something else than a read may set this status: no note or list of a person ends a contradiction. */
export function mayReplaceStatus(record: Pick<KeyRecord, 'status'>, next: StatusFact['value']): boolean {
  return shownStatusOf(record) !== 'not-in-list' || next === 'revoked' || next === 'deleted';
}

/**
 * The status of a key after another copy of its record arrived, from a backup or a colleague. A copy that does not know
 * of the read without the key is older than it, whatever else in it is newer, and does not end the contradiction.
 */
export function statusOfCopy(here: Pick<KeyRecord, 'status'> | null, there: StatusFact): StatusFact {
  const { missing } = here?.status ?? {};
  const isOlder = missing !== undefined && !there.missing && there.at <= missing.since;
  return here && isOlder && !mayReplaceStatus(here, there.value) ? here.status : there;
}
