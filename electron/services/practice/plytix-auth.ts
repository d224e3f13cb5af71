import type { IssuedTokens } from './issued-tokens';
import type { RateWindows } from './rate-window';
import {
  bodyObject,
  gatewayError,
  jsonReply,
  plytixError,
  type SimulatedReply,
  type SimulatedRequest,
} from './simulated-exchange';
import type { SimulatedState } from './simulated-state';

/** Token requests per second (response header observed on the wire 2026-08). */
const perSecond = 8;

/** The simulated `auth.plytix.com`: one call that exchanges key and password for a token. */
export function answerPlytixAuth(
  request: SimulatedRequest,
  state: SimulatedState,
  tokens: IssuedTokens,
  rates: RateWindows,
  nowMs: number,
): SimulatedReply {
  if (request.url.pathname !== '/auth/api/get-token') return plytixError(404, 'Not found');
  if (request.method !== 'POST') return plytixError(405, 'Method not allowed');
  const rate = rates.take('plytix-auth', [{ limit: perSecond, windowMs: 1000 }], nowMs);
  const headers = {
    'ratelimit-limit': String(perSecond),
    'ratelimit-remaining': String(rate.remaining),
    'ratelimit-reset': '1',
    'x-ratelimit-limit-second': String(perSecond),
    'x-ratelimit-remaining-second': String(rate.remaining),
  };
  if (!rate.allowed) return gatewayError(429, 'API rate limit exceeded', headers);
  return withHeaders(exchangePair(request, state, tokens, nowMs), headers);
}

function exchangePair(
  request: SimulatedRequest,
  state: SimulatedState,
  tokens: IssuedTokens,
  nowMs: number,
): SimulatedReply {
  // The reply to a bad body is not published; Plytix's envelope with the documented status is assumed.
  const body = bodyObject(request.body);
  if (!body) return plytixError(400, 'The request body is not valid JSON');
  const { api_key: apiKey, api_password: apiPassword } = body;
  for (const [field, value] of Object.entries({ api_key: apiKey, api_password: apiPassword })) {
    if (typeof value !== 'string' || value === '') {
      return plytixError(400, 'Missing required field', [{ field, msg: 'This field is required' }]);
    }
  }
  const key = state.plytixKeys.find((candidate) => candidate.apiKey === apiKey && candidate.deletedAtMs === null);
  const account = state.accounts.find(({ id }) => id === key?.accountId);
  if (!key || !account) return refuse('Query did not throw any results');
  if (key.apiPassword !== apiPassword) return refuse('Credentials not valid');
  return jsonReply(200, {
    data: [{ access_token: tokens.issue(key, account, nowMs), refresh_token: 'refresh-token-placeholder' }],
  });
}

/** Both refusals as observed on the wire 2026-08-31 and 2026-09-04, including the number in `msg`. */
function refuse(reason: string): SimulatedReply {
  return plytixError(401, `Bad api_key or api_password: ${reason}`, [{ field: 'http_status_code', msg: 401 }]);
}

function withHeaders(reply: SimulatedReply, headers: Readonly<Record<string, string>>): SimulatedReply {
  return { ...reply, headers: { ...headers, ...reply.headers } };
}
