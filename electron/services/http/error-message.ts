import { redactSecrets } from './redact';

/** The longest error message that is kept, in characters. */
export const maxMessage = 300;

/**
 * Returns the message of an error reply from any known envelope, on one line and with the given secrets redacted; empty
 * when there is none. The order is that of the envelopes seen on Plytix (Plytix API reference; replies observed
 * 2026-08-31), then Laravel's for Patchworks. Numbers are skipped: one Plytix envelope has the status as `msg`.
 */
export function readErrorMessage(json: unknown, secrets: readonly string[] = []): string {
  const error = at(json, 'error');
  const errors = at(json, 'errors');
  const detail = at(json, 'detail');
  const candidates = [
    at(error, 'msg'),
    error,
    at(first(errors), 'description'),
    at(first(errors), 'msg'),
    detail,
    at(first(detail), 'msg'),
    at(json, 'message'),
    at(json, 'msg'),
    first(firstValue(errors)),
  ];
  const found = candidates.find((candidate) => typeof candidate === 'string' && candidate.trim() !== '');
  return typeof found === 'string' ? tidy(redactSecrets(found, secrets)) : '';
}

/** Call it after redaction, so that no part of a secret is left at the cut. */
function tidy(text: string): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  if (line.length <= maxMessage) return line;
  return `${line.slice(0, maxMessage - 1)}…`;
}

function at(value: unknown, member: string): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return Object.hasOwn(value, member) ? Reflect.get(value, member) : undefined;
}

function first(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : undefined;
}

function firstValue(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return Object.values(value)[0];
}
