import type { FailureCode } from '../shared/contract/failure';
import { ownValue } from '../shared/model/own-value';

/**
 * An error with a known cause and its own texts in the catalogue. `details` holds technical facts for support (an error
 * code, a file name inside the data folder); it never holds a value from a secret field.
 */
export class KnownFailure extends Error {
  readonly code: FailureCode;
  readonly details: string | undefined;
  /** Values for the placeholders of this failure's texts, for instance a version or the name of a copy. */
  readonly facts: Readonly<Record<string, string>>;

  constructor(code: FailureCode, details?: string, facts: Readonly<Record<string, string>> = {}) {
    super(details === undefined ? code : `${code}: ${details}`);
    this.name = 'KnownFailure';
    this.code = code;
    this.details = details;
    this.facts = facts;
  }
}

const codesOfStorage: Readonly<Record<string, FailureCode>> = {
  ENOSPC: 'storage-full',
  EDQUOT: 'storage-full',
  EACCES: 'storage-read-only',
  EPERM: 'storage-read-only',
  EROFS: 'storage-read-only',
};

/**
 * Turns any error from reading or writing a file into a KnownFailure. It keeps only the system's error code: the
 * message of a Node file error holds the whole path, and with it the person's account name.
 */
export function storageFailure(error: unknown): KnownFailure {
  if (error instanceof KnownFailure) return error;
  const code = errorCode(error);
  return new KnownFailure(ownValue(codesOfStorage, code) ?? 'storage-failed', code === '' ? undefined : code);
}

/** Returns the system's code of a Node error, for instance `ENOENT`; empty for any other error. */
export function errorCode(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  return typeof code === 'string' ? code : '';
}
