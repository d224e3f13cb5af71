/**
 * The maximum number of keys that one act takes. The contract, the stored formats and the page use the same numbers, so
 * that a person reads a limit before anything is sent.
 */
export const keyLimits = {
  /** A list of ids for counting or listing: every key that the record files can hold. */
  listed: 400_000,
  /** A report of chosen keys. Reports of a company or of all keys have no limit. */
  exported: 50_000,
  reviewed: 20_000,
  /** A backup or hand-over file. */
  inFile: 20_000,
  tested: 10_000,
  inKeepass: 10_000,
  handedOver: 1_000,
  tagged: 1_000,
} as const;
