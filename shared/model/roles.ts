/** Plytix's system roles as its screens spell them (Plytix help, "System roles"). */
export const systemRoles = ['owner', 'admin', 'user', 'blocked'] as const;

/** Whether Plytix made this role, however it is spelled. */
export function isSystemRole(role: string): boolean {
  return (systemRoles as readonly string[]).includes(role.toLowerCase());
}

/** Plytix writes system roles in capitals on the wire and in small letters on its screens; a team role is left alone. */
export function spellRole(role: string): string {
  return isSystemRole(role) ? role.toLowerCase() : role;
}

/** The roles that the pretend Plytix offers: the system's own, and one that the sample company made itself. */
export const practiceRoles = [...systemRoles, 'Feed editor'] as const;
