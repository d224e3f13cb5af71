import type { SimulatedRequest } from '../../../electron/services/practice/simulated-exchange';
import type { SimulatedState } from '../../../electron/services/practice/simulated-state';

/** One request as specs may see it: names of headers, never their values. */
export type LoggedRequest = {
  readonly method: string;
  readonly host: string;
  /** Includes the query. */
  readonly path: string;
  readonly headerNames: readonly string[];
  /** `bare-key`: a Patchworks key and nothing else. `bearer`: the scheme word and a token. */
  readonly authorization: 'none' | 'bare-key' | 'bearer' | 'other';
};

/** Logs a request without any of its values. */
export function logRequest(request: SimulatedRequest, state: SimulatedState): LoggedRequest {
  return {
    method: request.method,
    host: request.url.hostname,
    path: `${request.url.pathname}${request.url.search}`,
    headerNames: Object.keys(request.headers).sort(),
    authorization: judgeAuthorization(request.headers.authorization, state),
  };
}

function judgeAuthorization(value: string | undefined, state: SimulatedState): LoggedRequest['authorization'] {
  if (value === undefined) return 'none';
  if (state.patchworksKeys.some(({ apiKey }) => apiKey === value)) return 'bare-key';
  return value.startsWith('Bearer ') ? 'bearer' : 'other';
}
