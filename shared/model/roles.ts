/** Plytix's system roles as its screens spell them (Plytix help, "System roles"). */
export const systemRoles = ['owner', 'admin', 'user', 'blocked'] as const;

/** The roles that the pretend Plytix offers: the system's own, and one that the sample company made itself. */
export const practiceRoles = [...systemRoles, 'Feed editor'] as const;
