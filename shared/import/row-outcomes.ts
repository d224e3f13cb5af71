/** The possible outcomes of a row. */
export const rowOutcomes = ['new', 'changes', 'same', 'twice', 'refused'] as const;
export type RowOutcome = (typeof rowOutcomes)[number];

/** The facts of an existing key that a list can add or update. */
export const changeable = ['status', 'role', 'account', 'owner', 'made', 'reviewDue', 'usedBy'] as const;
export type Changeable = (typeof changeable)[number];
