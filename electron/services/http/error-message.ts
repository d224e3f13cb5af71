import { redactSecrets } from './redact';

/** The longest message that is kept of a reply, in characters. */
export const maxMessage = 300;

/**
 * The words of an error reply, whichever envelope they come in, on one line, with the given secrets masked; empty
 * when there are none. The order is that of the envelopes seen on Plytix (Plytix API reference; replies observed
 * 2026-08-31), then Laravel's for Patchworks. Numbers are passed over: one Plytix envelope has the status as `msg`.
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

/** Cut after masking, so that no half of a secret is left at the end. */
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
