import { serviceHosts } from '../http/allowed-address';
import type { FetchFunction } from '../http/exchange';
import type { SimulatedReply } from './simulated-exchange';
import type { Simulator } from './simulator';

/**
 * The simulated services as a fetch function, in this process and without a network. It fails as Electron's `net.fetch`
 * does: with a plain `Error` whose message holds the error's name.
 */
export function createPracticeFetch(simulator: Simulator): FetchFunction {
  return async (address, { method, headers, body: sent = '', signal }) => {
    signal.throwIfAborted();
    const url = new URL(address);
    if (!serviceHosts.some((host) => host === url.hostname)) throw new Error('net::ERR_NAME_NOT_RESOLVED');
    const reply = simulator.handle({ method, url, headers: lowerCaseNames(headers), body: sent });
    await wait(reply.delayMs ?? 0, signal);
    if (reply.dropped) throw new Error('net::ERR_EMPTY_RESPONSE');
    if (isRedirect(reply)) throw new Error("Attempted to redirect, but redirect policy was 'error'");
    const body = bodiless.includes(reply.status) ? null : reply.body;
    return new Response(body, { status: reply.status, headers: { ...reply.headers } });
  };
}

/** Statuses for which `Response` accepts no body. */
const bodiless = [204, 205, 304];

function isRedirect({ status, headers }: SimulatedReply): boolean {
  return status >= 300 && status < 400 && 'location' in headers;
}

function lowerCaseNames(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

function wait(ms: number, signal: AbortSignal): Promise<void> {
  if (ms === 0) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}
