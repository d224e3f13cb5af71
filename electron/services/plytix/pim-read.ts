import type { VerdictCode } from '../../../shared/model/test-run';
import { classifyResponse } from '../doctor/classify-response';
import type { HttpClient, HttpResult } from '../http/exchange';
import { type PlytixCall, plytixCalls } from './addresses';

/** Calls the PIM with a token. The scheme is `Bearer` with a capital B (Plytix API reference). Never rejects. */
export function callPim(
  http: HttpClient,
  call: PlytixCall,
  accessToken: string,
  options: { readonly body?: unknown; readonly signal?: AbortSignal | undefined } = {},
): Promise<HttpResult> {
  return http({
    method: call.method,
    url: `https://${call.host}${call.path}`,
    headers: {
      Accept: 'application/json',
      'Content-Type': 'application/json',
      Authorization: `Bearer ${accessToken}`,
    },
    carries: null,
    ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
    signal: options.signal,
  });
}

/**
 * The harmless read: the filters available for assets. It changes nothing, holds no customer data, and an empty account
 * passes too.
 */
export async function readAssetFilters(
  http: HttpClient,
  accessToken: string,
  signal?: AbortSignal,
): Promise<{ readonly result: HttpResult; readonly code: VerdictCode }> {
  const result = await callPim(http, plytixCalls.assetFilters, accessToken, { signal });
  if (result.kind === 'network') return { result, code: result.code };
  const common = classifyResponse(result);
  if (common) return { result, code: common };
  if (result.status < 300) return { result, code: hasList(result.json) ? 'ok' : 'unexpected' };
  return { result, code: statusCodes[result.status] ?? 'unexpected' };
}

const statusCodes: Readonly<Record<number, VerdictCode>> = {
  401: 'token-refused',
  403: 'read-forbidden',
  404: 'read-not-found',
  405: 'read-not-found',
};

function hasList(json: unknown): boolean {
  return typeof json === 'object' && json !== null && Array.isArray(Reflect.get(json, 'data'));
}
