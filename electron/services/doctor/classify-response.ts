import type { VerdictCode } from '../../../shared/model/test-run';
import type { HttpReply } from '../http/exchange';

/**
 * Returns the codes that mean the same for every call: server trouble, limits, and replies from something else on the
 * network. Returns null when the service itself answered, and the call must interpret the status. Only a JSON reply may
 * report a wrong value: a sign-in page or a proxy's error page can carry any status.
 */
export function classifyResponse({ status, json }: HttpReply): VerdictCode | null {
  if (status === 407) return 'proxy-login';
  if (status === 429) return 'rate-limited';
  // A captive portal uses this status (RFC 6585); the service never does.
  if (status === 511) return 'not-json';
  if (status >= 500) return 'server-trouble';
  if (json === null) return 'not-json';
  if (status === 400 || status === 422) return 'request-refused';
  return null;
}
