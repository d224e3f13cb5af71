/** Plytix's system roles as its screens spell them (Plytix help, "System roles"). */
export const systemRoles = ['owner', 'admin', 'user', 'blocked'] as const;

/** True when the role is one of Plytix's system roles, in any spelling. */
export function isSystemRole(role: string): boolean {
  return (systemRoles as readonly string[]).includes(role.toLowerCase());
}

/**
 * Plytix writes system roles in upper case in its API and in lower case on its screens. Team roles are returned
 * unchanged.
 */
export function spellRole(role: string): string {
  return isSystemRole(role) ? role.toLowerCase() : role;
}

/** The roles that manage keys and so see all of them (Plytix help, system roles). */
const managing: readonly string[] = ['owner', 'admin'];

/** True for a role that sees the account's whole list of keys; no other role is documented to. */
export function mayReadList(role: string): boolean {
  return managing.includes(role.trim().toLowerCase());
}

/** The roles of the simulated Plytix: the system roles and one custom role of the sample company. */
export const practiceRoles = [...systemRoles, 'Feed editor'] as const;
