import { ownValue } from '../../../shared/model/own-value';
import type { RateWindows } from './rate-window';
import { htmlReply, jsonReply, redirectReply, type SimulatedReply, type SimulatedRequest } from './simulated-exchange';
import type { PatchworksForm, SimulatedState } from './simulated-state';
import { systemTemplates, templatesPath } from './system-templates';

/** Core API requests per minute and company (Patchworks, subscription tier limits). */
const perMinute = 240;

const flows = [
  { id: 1, name: 'Plytix products to shop', status: 'Deployed', is_enabled: true, description: null, labels: [] },
  { id: 2, name: 'Stock levels to Plytix', status: 'Draft', is_enabled: false, description: null, labels: [] },
];

type Listed = Readonly<Record<string, unknown>>;

/** The available lists (Patchworks Core API reference: flows, system templates). */
const lists: Readonly<Record<string, (url: URL, form: PatchworksForm) => readonly Listed[]>> = {
  '/api/v1/flows': () => flows,
  [templatesPath]: (url, form) => systemTemplates(form, (url.searchParams.get('include') ?? '').split(',')),
};

/**
 * The simulated `core.wearepatchworks.com`. Error bodies other than 422 are those of Laravel, which the service uses;
 * Patchworks documents the statuses only.
 */
export function answerPatchworksCore(
  request: SimulatedRequest,
  state: SimulatedState,
  rates: RateWindows,
  nowMs: number,
): SimulatedReply {
  const wantsJson = /\bjson\b/i.test(request.headers.accept ?? '');
  // The header holds the bare key. With a scheme in front it is a different text and therefore unknown.
  const key = state.patchworksKeys.find(({ apiKey }) => apiKey === request.headers.authorization);
  if (!key || key.revokedAtMs !== null || key.deletedAtMs !== null) {
    return wantsJson
      ? jsonReply(401, { message: 'Unauthenticated.' })
      : redirectReply(302, 'https://app.wearepatchworks.com/login');
  }
  const rate = rates.take(`patchworks ${key.company}`, [{ limit: perMinute, windowMs: 60_000 }], nowMs);
  const headers = { 'x-ratelimit-limit': String(perMinute), 'x-ratelimit-remaining': String(rate.remaining) };
  if (!rate.allowed) {
    const seconds = String(Math.ceil(rate.resetMs / 1000));
    return jsonReply(429, { message: 'Too Many Attempts.' }, { ...headers, 'retry-after': seconds });
  }
  if (!wantsJson) return htmlReply(200, 'Patchworks');
  const reply = answerList(request, state.patchworksForm);
  return { ...reply, headers: { ...headers, ...reply.headers } };
}

function answerList({ method, url }: SimulatedRequest, form: PatchworksForm): SimulatedReply {
  const list = ownValue(lists, url.pathname)?.(url, form);
  if (!list) return jsonReply(404, { message: `The route ${url.pathname.slice(1)} could not be found.` });
  if (method !== 'GET') return jsonReply(405, { message: `The ${method} method is not supported for this route.` });
  if (url.pathname === templatesPath && form === 'not-allowed') {
    return jsonReply(403, { message: 'This action is unauthorized.' });
  }
  const page = Number(url.searchParams.get('page') ?? 1);
  const perPage = Number(url.searchParams.get('per_page') ?? 15);
  const errors = { ...bounds('page', page, 1, Number.MAX_SAFE_INTEGER), ...bounds('per_page', perPage, 1, 100) };
  const [message] = Object.values(errors).flat();
  if (message !== undefined) return jsonReply(422, { message, errors });
  const name = url.searchParams.get('filter[name]');
  return laravelList(name === null ? list : list.filter((item) => item.name === name), url, page, perPage);
}

function bounds(field: string, value: number, min: number, max: number): Record<string, string[]> {
  if (Number.isInteger(value) && value >= min && value <= max) return {};
  return { [field]: [`The ${field.replace('_', ' ')} field must be between ${min} and ${max}.`] };
}

function laravelList(all: readonly Listed[], url: URL, page: number, perPage: number): SimulatedReply {
  const from = (page - 1) * perPage;
  const data = all.slice(from, from + perPage);
  const lastPage = Math.max(1, Math.ceil(all.length / perPage));
  const path = `${url.origin}${url.pathname}`;
  const link = (number: number) => `${path}?page=${number}`;
  return jsonReply(200, {
    data,
    links: {
      first: link(1),
      last: link(lastPage),
      prev: page > 1 ? link(page - 1) : null,
      next: page < lastPage ? link(page + 1) : null,
    },
    meta: {
      current_page: page,
      from: data.length === 0 ? null : from + 1,
      last_page: lastPage,
      path,
      per_page: perPage,
      to: data.length === 0 ? null : from + data.length,
      total: all.length,
    },
  });
}
