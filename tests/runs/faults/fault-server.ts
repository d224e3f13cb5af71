import { createServer as createTlsServer, type ServerOptions, type Server as TlsServer } from 'node:https';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { serviceHosts } from '../../../electron/services/http/allowed-address';
import type { SimulatedReply, SimulatedRequest } from '../../../electron/services/practice/simulated-exchange';
import type { Simulator } from '../../../electron/services/practice/simulator';
import { collectors, type Identities } from './certificates';
import type { Act, Mode, Stage } from './mode';

/** The services on loopback, which can fail at every stage of a connection. One mode at a time. */
export type FaultServer = {
  /** For Chromium: resolves the services to this server, and trusts the good identity only. */
  readonly switches: readonly string[];
  /** Switches to a mode; open connections are cut. */
  readonly enter: (mode: Mode, simulator: Simulator) => Promise<void>;
  /** Every request in this mode to a host that is not a service. */
  readonly collected: readonly string[];
  /** Every access token that was issued. */
  readonly tokens: ReadonlySet<string>;
  readonly close: () => Promise<void>;
};

const stages: Readonly<Record<string, Stage>> = {
  '/auth/api/get-token': 'token',
  '/api/v1/filters/asset': 'read',
  '/api/v1/accounts/api-credentials/search': 'list',
  '/api/v1/flows': 'flows',
};

/** Starts on a free port. */
export async function startFaultServer(identities: Identities): Promise<FaultServer> {
  const sockets = new Set<Socket>();
  const rawByPort = new Map<number | undefined, Socket>();
  const collected: string[] = [];
  const tokens = new Set<string>();
  const tls = new Map<string, TlsServer>();
  let mode: Mode | undefined;
  let simulator: Simulator | undefined;
  let over = new AbortController();

  const tlsFor = (identity: NonNullable<Mode['identity']>): TlsServer => {
    const known = tls.get(identity);
    if (known) return known;
    const made = createTlsServer(tlsOptions(identity, identities), (incoming, response) => {
      const raw = rawByPort.get(incoming.socket.remotePort);
      const signal = over.signal;
      void text(incoming)
        .then(async (body) => {
          const request = asRequest(incoming, body);
          if (!serviceHosts.some((host) => host === request.url.hostname)) collected.push(JSON.stringify(request));
          const answer = () => simulator?.handle(request) ?? { status: 500, headers: {}, body: '' };
          const act = mode?.acts?.[stages[request.url.pathname] as Stage] ?? usual;
          await act({
            request,
            response,
            answer,
            send: (reply) => {
              noteToken(reply, tokens);
              response.writeHead(reply.status, { ...reply.headers });
              response.end(reply.body);
            },
            reset: () => raw?.resetAndDestroy(),
            over: signal,
          });
        })
        .catch(() => raw?.destroy());
    });
    made.on('tlsClientError', () => {});
    tls.set(identity, made);
    return made;
  };

  const front = createServer((socket) => {
    sockets.add(socket);
    rawByPort.set(socket.remotePort, socket);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
    const connection = mode?.connection ?? 'usual';
    if (connection === 'reset') socket.resetAndDestroy();
    else if (connection === 'farewell') socket.end();
    else if (connection === 'plain') socket.end('HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n');
    else if (connection !== 'silent') tlsFor(mode?.identity ?? 'good').emit('connection', socket);
  });
  await listen(front, 0);
  const { port } = front.address() as AddressInfo;
  const rules = [...serviceHosts, ...collectors].map((host) => `MAP ${host}:443 127.0.0.1:${port}`).join(', ');

  const cutAll = () => {
    over.abort();
    over = new AbortController();
    for (const socket of sockets) socket.destroy();
    rawByPort.clear();
  };
  const stop = () => new Promise<void>((resolve) => front.close(() => resolve()));

  return {
    switches: [`--host-resolver-rules=${rules}`, `--ignore-certificate-errors-spki-list=${identities.spki}`],
    enter: async (entered, behind) => {
      mode = entered;
      simulator = behind;
      collected.length = 0;
      cutAll();
      if (entered.connection === 'refused') await stop();
      else if (!front.listening) await listen(front, port);
    },
    collected,
    tokens,
    close: async () => {
      cutAll();
      if (front.listening) await stop();
    },
  };
}

const usual: Act = ({ answer, send }) => send(answer());

function tlsOptions(identity: NonNullable<Mode['identity']>, identities: Identities): ServerOptions {
  if (identity === 'old-protocol')
    return { ...identities.good, minVersion: 'TLSv1', maxVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' };
  if (identity === 'wants-certificate')
    return { ...identities.good, requestCert: true, rejectUnauthorized: true, maxVersion: 'TLSv1.2' };
  return { ...identities[identity] };
}

function asRequest(incoming: import('node:http').IncomingMessage, body: string): SimulatedRequest {
  return {
    method: incoming.method ?? 'GET',
    url: new URL(incoming.url ?? '/', `https://${incoming.headers.host ?? 'unknown.invalid'}`),
    headers: Object.fromEntries(Object.entries(incoming.headers).map(([name, value]) => [name, String(value)])),
    body,
  };
}

function noteToken({ body }: SimulatedReply, tokens: Set<string>): void {
  const token = /"access_token":"([^"]{12,})"/.exec(body)?.[1];
  if (token) tokens.add(token);
}

async function listen(server: Server, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}
