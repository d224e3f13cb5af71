import type { VerdictCode } from '../../../shared/model/test-run';
import { classifyResponse } from '../doctor/classify-response';
import type { HttpClient, HttpResult } from '../http/exchange';

/**
 * The test's only call to Patchworks: one row of the company's list of flows. It changes nothing, every role may make
 * it, and an empty list passes too (Patchworks Core API reference, flows).
 */
export const flowsCall = {
  method: 'GET',
  host: 'core.wearepatchworks.com',
  path: '/api/v1/flows?page=1&per_page=1',
} as const;

const statusCodes: Readonly<Record<number, VerdictCode>> = {
  401: 'key-refused',
  403: 'key-forbidden',
  404: 'read-not-found',
  405: 'read-not-found',
};

/**
 * Makes the call with the bare key in `Authorization`, without a scheme (Patchworks Core API reference,
 * authentication). Without the `Accept` header replies are not JSON. Never rejects.
 */
export async function readFlows(
  http: HttpClient,
  apiKey: string,
  signal?: AbortSignal,
): Promise<{ readonly result: HttpResult; readonly code: VerdictCode }> {
  const result = await http({
    method: flowsCall.method,
    url: `https://${flowsCall.host}${flowsCall.path}`,
    headers: { Accept: 'application/json', Authorization: apiKey },
    carries: { system: 'patchworks', values: { apiKey } },
    signal,
  });
  if (result.kind === 'network') return { result, code: result.code };
  const common = classifyResponse(result);
  if (common) return { result, code: common };
  if (result.status < 300) return { result, code: hasList(result.json) ? 'ok' : 'unexpected' };
  return { result, code: statusCodes[result.status] ?? 'unexpected' };
}

function hasList(json: unknown): boolean {
  return typeof json === 'object' && json !== null && Array.isArray(Reflect.get(json, 'data'));
}
