/** Plytix's system roles as its screens spell them (Plytix help, "System roles"). */
export const practiceRoles = ['owner', 'admin', 'user', 'blocked'] as const;
