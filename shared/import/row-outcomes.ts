/** What becomes of a row of a list. */
export const rowOutcomes = ['new', 'changes', 'same', 'twice', 'refused'] as const;
export type RowOutcome = (typeof rowOutcomes)[number];

/** The facts that a list can add to a key that is here. */
export const changeable = ['status', 'role', 'account', 'owner', 'made', 'reviewDue', 'usedBy'] as const;
export type Changeable = (typeof changeable)[number];
