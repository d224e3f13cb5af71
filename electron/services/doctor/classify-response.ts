import type { VerdictCode } from '../../../shared/model/test-run';
import type { HttpReply } from '../http/exchange';

/**
 * The codes that mean the same on every call: trouble, limits, and replies that something else on the network gave.
 * Null when the service itself answered and the call has to say what the status means. Only a JSON reply may ever say
 * that a value is wrong: a sign-in page or a proxy's error page can carry any status.
 */
export function classifyResponse({ status, json }: HttpReply): VerdictCode | null {
  if (status === 407) return 'proxy-login';
  if (status === 429) return 'rate-limited';
  // A network's own sign-in page says so with this status (RFC 6585); the service never does.
  if (status === 511) return 'not-json';
  if (status >= 500) return 'server-trouble';
  if (json === null) return 'not-json';
  if (status === 400 || status === 422) return 'request-refused';
  return null;
}
