import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { serviceHosts } from '../../../electron/services/http/allowed-address';
import type { SimulatedReply, SimulatedRequest } from '../../../electron/services/practice/simulated-exchange';
import { emptyState, type SimulatedState } from '../../../electron/services/practice/simulated-state';
import { createSimulator, type Simulator } from '../../../electron/services/practice/simulator';
import { makeCertificate } from './certificate';
import { type LoggedRequest, logRequest } from './request-log';

/** Services that the simulator does not know, each by its host. */
export type FurtherHosts = Readonly<Record<string, (request: SimulatedRequest) => SimulatedReply>>;

/** The simulated services over real HTTPS on loopback, in the process of the specs. */
export type ServiceServer = {
  readonly port: number;
  /** For `--ignore-certificate-errors-spki-list`. */
  readonly spki: string;
  /** For `--host-resolver-rules`: resolves the three hosts to this server. */
  readonly hostResolverRules: string;
  /** Both switches, ready for a command line. */
  readonly chromiumSwitches: readonly string[];
  /** What a person would do in the dashboards, and faults. */
  readonly simulator: Simulator;
  /** Every request so far, oldest first. */
  readonly requests: readonly LoggedRequest[];
  readonly forgetRequests: () => void;
  /** Leaves requests to one host, or to all, unanswered until the returned function is called. */
  readonly hold: (host?: string) => () => void;
  /** Refuses connections, as a service that is down. */
  readonly stopListening: () => Promise<void>;
  /** Listens again, on the same port. */
  readonly listenAgain: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/**
 * `now` is the services' clock in epoch milliseconds. The values differ from the practice account's, which the app
 * refuses as real ones. With `trusted: false` the switches do not exempt the certificate, and it fails for its unknown
 * issuer.
 */
export type ServiceServerOptions = {
  readonly now?: () => number;
  readonly state?: SimulatedState;
  readonly trusted?: boolean;
  readonly furtherHosts?: FurtherHosts;
};

/** Starts on a free port. */
export async function startServiceServer(options: ServiceServerOptions = {}): Promise<ServiceServer> {
  const { now = Date.now, state = emptyState('services'), trusted = true, furtherHosts = {} } = options;
  const certificate = await makeCertificate();
  const simulator = createSimulator({ now, state });
  const handle: Simulator['handle'] = (request) => (furtherHosts[request.url.hostname] ?? simulator.handle)(request);
  const requests: LoggedRequest[] = [];
  const sockets = new Set<Duplex>();
  let held: { readonly host: string | undefined; readonly end: Promise<void> } | null = null;
  const waits = (host: string) => (held && (held.host ?? host) === host ? held.end : null);
  const server = createServer({ key: certificate.key, cert: certificate.cert }, (incoming, outgoing) => {
    void answer(incoming, outgoing, { ...simulator, handle }, requests, waits).catch(() => outgoing.destroy());
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  const port = await listen(server, 0);
  const hostResolverRules = serviceHosts.map((host) => `MAP ${host}:443 127.0.0.1:${port}`).join(', ');
  const trust = trusted ? [`--ignore-certificate-errors-spki-list=${certificate.spki}`] : [];

  async function stop(): Promise<void> {
    for (const socket of sockets) socket.destroy();
    if (server.listening) await new Promise((resolve) => server.close(resolve));
  }

  return {
    port,
    spki: certificate.spki,
    hostResolverRules,
    chromiumSwitches: [`--host-resolver-rules=${hostResolverRules}`, ...trust],
    simulator,
    requests,
    forgetRequests: () => requests.splice(0),
    hold: (host) => {
      let release = () => {};
      const end = new Promise<void>((resolve) => {
        release = resolve;
      });
      held = { host, end };
      return () => {
        held = null;
        release();
      };
    },
    stopListening: stop,
    listenAgain: async () => {
      await listen(server, port);
    },
    close: stop,
  };
}

async function answer(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  simulator: Simulator,
  requests: LoggedRequest[],
  waits: (host: string) => Promise<void> | null,
): Promise<void> {
  const request: SimulatedRequest = {
    method: incoming.method ?? 'GET',
    url: new URL(incoming.url ?? '/', `https://${incoming.headers.host ?? 'unknown.invalid'}`),
    headers: Object.fromEntries(Object.entries(incoming.headers).map(([name, value]) => [name, String(value)])),
    body: await text(incoming),
  };
  requests.push(logRequest(request, simulator.save()));
  await waits(request.url.hostname);
  const reply = simulator.handle(request);
  if (reply.delayMs) await wait(reply.delayMs);
  if (reply.dropped) {
    incoming.socket.destroy();
    return;
  }
  outgoing.writeHead(reply.status, { ...reply.headers });
  outgoing.end(reply.body);
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
  return (server.address() as AddressInfo).port;
}
