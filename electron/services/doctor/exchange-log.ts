import type { Exchange } from '../../../shared/model/test-run';
import { maxMessage, readErrorMessage } from '../http/error-message';
import type { HttpResult } from '../http/exchange';
import { redactSecrets } from '../http/redact';

/** The target of a request. */
export type Call = { readonly method: 'GET' | 'POST'; readonly host: string; readonly path: string };

/** One line of technical details: no body, no header, and an error message with the secrets redacted. */
export function describeExchange(call: Call, result: HttpResult, secrets: readonly string[]): Exchange {
  return {
    method: call.method,
    host: call.host,
    path: call.path,
    status: result.kind === 'reply' ? result.status : null,
    networkError: result.kind === 'network' ? result.error : null,
    message: result.kind === 'reply' ? describeReply(result, secrets) : '',
    durationMs: Math.round(result.durationMs),
  };
}

function describeReply(reply: Extract<HttpResult, { kind: 'reply' }>, secrets: readonly string[]): string {
  const parts = [
    reply.json === null ? 'The reply was not JSON.' : '',
    reply.status >= 400 ? readErrorMessage(reply.json, secrets) : '',
    reply.deprecation === null ? '' : `X-Plytix-Deprecation: ${redactSecrets(reply.deprecation, secrets)}`,
  ];
  return parts
    .filter((part) => part !== '')
    .join(' ')
    .slice(0, maxMessage);
}
