import type { VerdictCode } from '../../shared/doctor/test-run';
import type { CredentialList } from './credential-list';

/** What is proven of a key's role. `source` says where it was read, `reason` why it could not be. */
export type RoleProof =
  | { readonly code: 'ok' | 'role-not-admin'; readonly role: string; readonly source: 'list' | 'token' }
  | { readonly code: 'role-ambiguous' | 'role-unproven'; readonly reason: RoleReason };

/** Why a role is not proven. Spelled so that message patterns can select on it. */
export type RoleReason = 'severalRows' | 'rolesDiffer' | 'notInList' | 'listNotReadable';

/** Roles that Patchworks' documentation allows for the key; an owner may do everything that an admin may (Plytix help, roles). */
const sufficient = ['admin', 'owner'];

/** The system roles of Plytix. Custom team roles have names of the customer's choice. */
const systemRoles = [...sufficient, 'user', 'blocked'];

/**
 * Proves the role of a key: from the account's list by the key's recorded name, else from its own token, else not at
 * all. It never guesses: several rows of that name, or a list and a token that contradict each other, prove nothing.
 */
export function proveRole(list: CredentialList, keyName: string, claimedRole: string | null): RoleProof {
  const rows = list.rows?.filter(({ name }) => sameName(name, keyName)) ?? [];
  if (rows.length > 1) return { code: 'role-ambiguous', reason: 'severalRows' };
  const listed = list.complete ? rows[0]?.role : undefined;
  if (listed !== undefined) {
    return contradict(listed, claimedRole)
      ? { code: 'role-ambiguous', reason: 'rolesDiffer' }
      : { code: codeFor(listed), role: spell(listed), source: 'list' };
  }
  if (claimedRole !== null) return { code: codeFor(claimedRole), role: spell(claimedRole), source: 'token' };
  return { code: 'role-unproven', reason: list.rows === null ? 'listNotReadable' : 'notInList' };
}

function codeFor(role: string): Extract<VerdictCode, 'ok' | 'role-not-admin'> {
  return sufficient.includes(role.toLowerCase()) ? 'ok' : 'role-not-admin';
}

/** Plytix writes system roles in capitals on the wire and in small letters on its screens; a team role is left alone. */
function spell(role: string): string {
  return systemRoles.includes(role.toLowerCase()) ? role.toLowerCase() : role;
}

/** Only known roles can contradict each other: how a team role is written in a token is not published. */
function contradict(listed: string, claimed: string | null): boolean {
  if (claimed === null) return false;
  const known = [listed, claimed].every((role) => systemRoles.includes(role.toLowerCase()));
  return known && codeFor(listed) !== codeFor(claimed);
}

function sameName(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
