import type { VerdictCode } from '../../../shared/model/test-run';
import { classifyResponse } from '../doctor/classify-response';
import { readErrorMessage } from '../http/error-message';
import type { HttpClient, HttpReply, HttpResult } from '../http/exchange';
import { plytixCalls } from './addresses';
import { type PlytixClaims, readClaims } from './claims';

/** The two values that Plytix exchanges for a token. */
export type PlytixPair = { readonly apiKey: string; readonly apiPassword: string };

/**
 * A token, kept in memory only. `lifetimeMs` counts from its receipt, because this computer's clock may be set
 * meanwhile.
 */
type PlytixToken = {
  readonly accessToken: string;
  readonly lifetimeMs: number;
  readonly claims: PlytixClaims;
};

/** The answer to a token request: `code` is `ok` exactly when there is a token. */
export type TokenAnswer = {
  readonly result: HttpResult;
  readonly code: VerdictCode;
  readonly token: PlytixToken | null;
  /** Earlier replies, when the request was repeated. */
  readonly earlier?: readonly HttpResult[];
};

/**
 * Tokens live for 15 minutes, and no documented field says so (Plytix API reference; `exp - iat` observed 2026-08-31).
 */
const usualLifetimeMs = 900_000;

/** Requests a token from Plytix. `now` returns epoch milliseconds. Never rejects. */
export async function requestToken(
  http: HttpClient,
  { apiKey, apiPassword }: PlytixPair,
  now: () => number,
  signal?: AbortSignal,
): Promise<TokenAnswer> {
  const { method, host, path } = plytixCalls.token;
  const result = await http({
    method,
    url: `https://${host}${path}`,
    headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
    carries: { system: 'plytix', values: { apiKey, apiPassword } },
    body: JSON.stringify({ api_key: apiKey, api_password: apiPassword }),
    signal,
  });
  if (result.kind === 'network') return { result, code: result.code, token: null };
  const accessToken = result.status < 300 ? accessTokenIn(result.json) : null;
  if (accessToken === null) return { result, code: classifyTokenResponse(result), token: null };
  return { result, code: 'ok', token: describeToken(accessToken, now()) };
}

function classifyTokenResponse(reply: HttpReply): VerdictCode {
  const common = classifyResponse(reply);
  if (common) return common;
  if (reply.status < 300) return 'token-missing';
  if (reply.status !== 401) return 'unexpected';
  // Undocumented wording, observed 2026-08-31 and 2026-09-04: matched loosely, with one code for everything else.
  const message = readErrorMessage(reply.json);
  if (/did not throw any results/i.test(message)) return 'key-unknown';
  if (/credentials\s+(are\s+)?not\s+valid/i.test(message)) return 'password-wrong';
  return 'pair-refused';
}

function accessTokenIn(json: unknown): string | null {
  const data: unknown = typeof json === 'object' && json !== null ? Reflect.get(json, 'data') : null;
  const entry: unknown = Array.isArray(data) ? data[0] : null;
  const token: unknown = typeof entry === 'object' && entry !== null ? Reflect.get(entry, 'access_token') : null;
  return typeof token === 'string' && token !== '' ? token : null;
}

/**
 * The lifetime is a span from receipt (`exp - iat`), so that a wrong clock on this computer neither makes a fresh token
 * look expired nor an expired one fresh.
 */
function describeToken(accessToken: string, receivedAtMs: number): PlytixToken {
  const claims = readClaims(accessToken);
  const { issuedAt, expiresAt } = claims;
  const span = issuedAt !== null && expiresAt !== null ? (expiresAt - issuedAt) * 1000 : 0;
  const fromExpiry = expiresAt === null ? 0 : expiresAt * 1000 - receivedAtMs;
  const told = [span, fromExpiry].find((ms) => ms > 0 && ms <= 24 * 60 * 60 * 1000);
  return { accessToken, lifetimeMs: told ?? usualLifetimeMs, claims };
}
