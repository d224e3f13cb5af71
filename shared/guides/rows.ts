/**
 * The rows of both services' documentation that the app must show, one id each. Guides name the rows that their steps
 * cover, so that a test finds rows that are shown nowhere.
 */
const creationRows = [
  // What Patchworks asks for (Patchworks, "Finding service connector credentials for Plytix").
  'A.url',
  'A.apiKey',
  'A.apiPassword',
  'A.version',
  // How the key is created there, step by step.
  'A.1',
  'A.2',
  'A.3',
  'A.4',
  'A.5',
  'A.6',
  'A.7',
  'A.8',
  'A.9',
  'A.10',
  // What Plytix's help adds about creating keys.
  'B.can-manage',
  'B.trusted-only',
  'B.name-the-party',
  'B.copy-and-reveal',
  'B.roles',
  'B.account-administration',
] as const;

/** Rows about changing an existing key. The test refers to them when the role is wrong. */
const changeRoleRows = ['B.edit-icons', 'B.change-role', 'B.change-role-risk'] as const;

/** Other rows about managing Plytix keys (Plytix help, "API for Plytix"). */
const livingRows = ['B.rename', 'B.delete', 'B.reference'] as const;

/** Rows about creating a Patchworks key (Patchworks, "API keys"). */
const generateRows = [
  'C.can-manage',
  'C.scope',
  'C.company',
  'C.many-keys',
  'C.no-expiry',
  'C.generate.1',
  'C.generate.2',
  'C.generate.3',
  'C.generate.4',
  'C.generate.5',
  'C.generate.effect',
] as const;

/** Rows about using and ending a Patchworks key (Patchworks, "API keys"). */
const endingRows = [
  'C.two-ways',
  'C.header',
  'C.revoke.1',
  'C.revoke.2',
  'C.revoke.3',
  'C.revoke.4',
  'C.revoke.effect',
  'C.delete',
  'C.delete.effect',
  'C.delete.keep-track',
] as const;

/** The proof of each claim about a key. */
const proofRows = ['E.pair', 'E.pim', 'E.role', 'E.patchworks-key', 'E.ended'] as const;

/** Rows about entering the values in Patchworks: the current screen, and the one that older accounts still have. */
const handoverRows = [
  'D.current.1',
  'D.current.2',
  'D.current.3',
  'D.current.4',
  'D.current.5',
  'D.current.6',
  'D.current.7',
  'D.current.8',
  'D.legacy.0',
  'D.legacy.1',
  'D.legacy.2',
  'D.legacy.3',
  'D.legacy.4',
  'D.legacy.5',
  'D.legacy.6',
  'D.legacy.7',
  'D.legacy.8',
  'D.legacy.after',
] as const;

/** Every row of the documentation. */
export const documentedRows = [
  ...creationRows,
  ...changeRoleRows,
  ...livingRows,
  ...generateRows,
  ...endingRows,
  ...handoverRows,
  ...proofRows,
] as const;

/** One row of the documentation. */
export type RowId = (typeof documentedRows)[number];
