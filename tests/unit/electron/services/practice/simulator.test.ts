import { describe, expect, it, vi } from 'vitest';
import { createPracticeFetch } from '../../../../../electron/services/practice/practice-fetch';
import { SimulatedState } from '../../../../../electron/services/practice/simulated-state';
import { createSimulator } from '../../../../../electron/services/practice/simulator';

const now = () => Date.parse('2026-08-31T09:00:00Z');
const url = 'https://core.wearepatchworks.com/api/v1/flows';
const init = {
  method: 'GET',
  credentials: 'omit',
  redirect: 'error',
  cache: 'no-store',
  signal: new AbortController().signal,
} as const;

function setUp() {
  const simulator = createSimulator({ now });
  const { apiKey } = simulator.patchworks.createKey({ company: 'Maple & Rye', name: 'Price list' });
  const fetch = createPracticeFetch(simulator);
  const headers = { Accept: 'application/json', Authorization: apiKey };
  return { simulator, fetch, headers, ask: () => fetch(url, { ...init, headers }) };
}

describe('as a fetch function', () => {
  it('answers with status, headers and body', async () => {
    const reply = await setUp().ask();
    expect(reply.status).toBe(200);
    expect(reply.headers.get('date')).toBe('Mon, 31 Aug 2026 09:00:00 GMT');
    expect(reply.headers.get('content-type')).toBe('application/json');
  });

  it('knows no other host', async () => {
    const { fetch } = setUp();
    await expect(fetch('https://plytix.com/', { ...init, headers: {} })).rejects.toThrow('net::ERR_NAME_NOT_RESOLVED');
  });

  it('refuses redirects and cut connections as the real one does', async () => {
    const { fetch, ask, simulator } = setUp();
    await expect(fetch(url, { ...init, headers: {} })).rejects.toThrow(/redirect/);
    simulator.planFault({ fault: { kind: 'drop' } });
    await expect(ask()).rejects.toThrow('net::ERR_EMPTY_RESPONSE');
  });

  it('holds an answer back, and can be stopped while it does', async () => {
    vi.useFakeTimers();
    const { fetch, headers, ask, simulator } = setUp();
    simulator.planFault({ fault: { kind: 'delay', ms: 3000 }, times: 2 });
    let done = false;
    const late = ask().then((reply) => {
      done = true;
      return reply.status;
    });
    await vi.advanceTimersByTimeAsync(2999);
    expect(done).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(await late).toBe(200);
    const controller = new AbortController();
    const stopped = fetch(url, { ...init, headers, signal: controller.signal });
    controller.abort(new Error('stopped here'));
    await expect(stopped).rejects.toThrow('stopped here');
    vi.useRealTimers();
  });
});

describe('faults to order', () => {
  it('strike the request they are meant for, as often as asked, one after the other', async () => {
    const { ask, simulator } = setUp();
    simulator.planFault({ host: 'pim.plytix.com', fault: { kind: 'html' } });
    simulator.planFault({ path: '/api/v1/flows', fault: { kind: 'status', status: 503 }, times: 2 });
    simulator.planFault({ fault: { kind: 'html' } });
    const statuses = [];
    for (let turn = 0; turn < 4; turn += 1) statuses.push((await ask()).status);
    expect(statuses).toEqual([503, 503, 504, 200]);
  });

  it('are forgotten on request', async () => {
    const { ask, simulator } = setUp();
    simulator.planFault({ fault: { kind: 'html' }, times: Number.POSITIVE_INFINITY });
    expect((await ask()).status).toBe(504);
    simulator.clearFaults();
    expect((await ask()).status).toBe(200);
  });
});

it('can be saved as plain data and started again from it', async () => {
  const { simulator, headers } = setUp();
  const saved = JSON.parse(JSON.stringify(simulator.save()));
  expect(SimulatedState.parse(saved)).toEqual(saved);
  const again = createSimulator({ now, state: saved });
  expect((await createPracticeFetch(again)(url, { ...init, headers })).status).toBe(200);
  const more = again.patchworks.createKey({ company: 'Maple & Rye', name: 'x' });
  expect(more.apiKey).not.toBe(headers.Authorization);
  expect(saved.patchworksKeys).toHaveLength(1);
});
