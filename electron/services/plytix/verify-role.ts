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

/** How to find the key's row: by the service's id when the person chose one, otherwise by the recorded name. */
export type KeyInList = { readonly name: string; readonly serviceId?: string | null | undefined };

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
  const chosen = list.rows?.find(({ serviceId }) => serviceId !== '' && serviceId === key.serviceId);
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
      : { code: codeFor(listed), role: spellRole(listed), source: chosen ? 'chosen' : 'list' };
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
