import { sameName } from '../../../shared/model/names';
import { isSystemRole, spellRole } from '../../../shared/model/roles';
import type { VerdictCode } from '../../../shared/model/test-run';
import type { CredentialList, CredentialRow } from './credential-list';

/** The proof of a key's role. `source` says where it was read, `reason` why it is not proven. */
export type RoleProof =
  | { readonly code: 'ok' | 'role-not-admin'; readonly role: string; readonly source: RoleSource }
  | {
      readonly code: 'role-ambiguous' | 'role-unproven';
      readonly reason: RoleReason;
      /** The rows from which the person must choose this key's. */
      readonly candidates?: readonly CredentialRow[];
    };

/** Where a role was read. `chosen` is the list too, in the row that the person chose. */
type RoleSource = 'list' | 'chosen' | 'token';

/**
 * How to find the key's row: by the service's id when the person chose one, by the id of the row in which an earlier
 * read found it, otherwise by the recorded name.
 */
export type KeyInList = {
  readonly name: string;
  readonly serviceId?: string | null | undefined;
  readonly listedId?: string | null | undefined;
};

/** The row with an id that is known for the key; undefined when none is, or the list lacks it. */
export function knownRow({ rows }: Pick<CredentialList, 'rows'>, { serviceId, listedId }: KeyInList) {
  const withId = (id: string | null | undefined) => rows?.find((row) => row.serviceId !== '' && row.serviceId === id);
  return withId(serviceId) ?? (serviceId ? undefined : withId(listedId));
}

/** The one row that is this key's: the known one, or the only one of its name in a list that was read whole. */
export function rowOfKey(list: CredentialList, key: KeyInList): CredentialRow | null {
  const known = knownRow(list, key);
  if (known || list.rows === null || !list.complete) return known ?? null;
  const named = list.rows.filter(({ name }) => sameName(name, key.name));
  return named.length === 1 && named[0]?.serviceId ? named[0] : null;
}

/** Why a role is not proven. Message patterns select on these words. */
type RoleReason = 'severalRows' | 'rolesDiffer' | 'notInList' | 'listNotReadable';

/**
 * Roles that Patchworks' documentation allows for the key; an owner may do everything that an admin may (Plytix help,
 * roles).
 */
const sufficient = ['admin', 'owner'];

/** The largest number of rows from which a person is asked to choose. */
const maxAsked = 20;

/**
 * Proves the role of a key: from the account's list by the chosen row or the recorded name, otherwise from the key's
 * token. It never guesses: rows of that name with different roles, or a list and a token that contradict each other,
 * prove nothing. Rows of that name that all have one role prove it.
 */
export function verifyRole(list: CredentialList, key: KeyInList, claimedRole: string | null): RoleProof {
  const chosen = knownRow(list, key);
  const rows = chosen ? [chosen] : (list.rows?.filter(({ name }) => sameName(name, key.name)) ?? []);
  const choices = rows.filter((row, place) => rows.findIndex(({ role }) => sameName(role, row.role)) === place);
  if (choices.length > 1) {
    const askable = choices.every(({ serviceId }) => serviceId !== '');
    return {
      code: 'role-ambiguous',
      reason: 'severalRows',
      ...(askable && { candidates: choices.slice(0, maxAsked) }),
    };
  }
  const listed = list.complete || chosen ? choices[0]?.role : undefined;
  if (listed !== undefined) {
    return contradict(listed, claimedRole)
      ? { code: 'role-ambiguous', reason: 'rolesDiffer' }
      : { code: codeFor(listed), role: spellRole(listed), source: key.serviceId && chosen ? 'chosen' : 'list' };
  }
  if (claimedRole !== null) return { code: codeFor(claimedRole), role: spellRole(claimedRole), source: 'token' };
  return { code: 'role-unproven', reason: list.rows === null ? 'listNotReadable' : 'notInList' };
}

function codeFor(role: string): Extract<VerdictCode, 'ok' | 'role-not-admin'> {
  return sufficient.includes(role.toLowerCase()) ? 'ok' : 'role-not-admin';
}

/** True when two known roles differ. Others cannot be compared: how a token spells a team role is not published. */
function contradict(listed: string, claimed: string | null): boolean {
  if (claimed === null) return false;
  const known = [listed, claimed].every(isSystemRole);
  return known && codeFor(listed) !== codeFor(claimed);
}
