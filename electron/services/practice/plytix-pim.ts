import { ownValue } from '../../../shared/model/own-value';
import { searchCredentials } from './credential-search';
import type { IssuedTokens } from './issued-tokens';
import type { RateWindows } from './rate-window';
import {
  gatewayError,
  jsonReply,
  plytixError,
  redirectReply,
  type SimulatedReply,
  type SimulatedRequest,
} from './simulated-exchange';
import type { SimulatedAccount, SimulatedState } from './simulated-state';

type Caller = { readonly role: string; readonly account: SimulatedAccount; readonly state: SimulatedState };
type Route = (request: SimulatedRequest, caller: Caller) => SimulatedReply;

/** The irregular names are those of the real service: `product` and `asset`, but `relationships`. */
const routes: Readonly<Record<string, Readonly<Record<string, Route>>>> = {
  '/api/v1/filters/asset': { GET: () => filterList(['filename', 'file_type', 'modified']) },
  '/api/v1/filters/product': { GET: () => filterList(['sku', 'label', 'status', 'modified']) },
  '/api/v1/filters/relationships': { GET: () => filterList(['name', 'label']) },
  '/api/v1/products': { POST: () => plytixError(403, 'The practice account holds no products') },
  '/api/v1/products/search': {
    POST: () =>
      jsonReply(200, { data: [], pagination: { page: 1, page_size: 1, order: '', count: 0, total_count: 0 } }),
  },
  '/api/v1/accounts/api-credentials/search': {
    POST: ({ body }, { role, account, state }) => searchCredentials(body, role, account, state),
  },
};

/** The simulated `pim.plytix.com`, v1, with the paths that the app or a curious tester may request. */
export function answerPlytixPim(
  request: SimulatedRequest,
  state: SimulatedState,
  tokens: IssuedTokens,
  rates: RateWindows,
  nowMs: number,
): SimulatedReply {
  const { pathname, host } = request.url;
  // Reported by client authors: such a redirect loses the Authorization header and ends in a puzzling 401.
  if (pathname.endsWith('/')) return redirectReply(301, `https://${host}${pathname.slice(0, -1)}`);
  const { authorization = '' } = request.headers;
  if (authorization === '') return plytixError(401, 'Missing Authorization Header');
  const token = authorization.startsWith('Bearer ') ? authorization.slice('Bearer '.length) : '';
  const holder = tokens.holderOf(token, nowMs);
  const account = state.accounts.find(({ id }) => id === holder?.accountId);
  // The v1 PIM's reply to an expired token is not published; only the status is certain.
  if (!holder || !account) return plytixError(401, 'Token is invalid or has expired');
  const limits = account.rateLimits.map(({ limit, window_size }) => ({ limit, windowMs: window_size * 1000 }));
  if (!rates.take(`plytix-pim ${account.id}`, limits, nowMs).allowed) {
    return gatewayError(429, 'API rate limit exceeded');
  }
  if (holder.role === 'BLOCKED') return plytixError(403, 'You do not have permission to access this resource');
  const methods = ownValue(routes, pathname);
  if (!methods) return plytixError(404, 'Not found');
  const route = ownValue(methods, request.method);
  return route ? route(request, { role: holder.role, account, state }) : plytixError(405, 'Method not allowed');
}

function filterList(keys: readonly string[]): SimulatedReply {
  return jsonReply(200, {
    data: keys.map((key) => ({ key, operators: ['eq', '!eq', 'exists', '!exists'], filter_type: 'TextAttribute' })),
  });
}
