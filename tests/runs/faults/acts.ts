import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { htmlReply, jsonReply } from '../../../electron/services/practice/simulated-exchange';
import type { Act, Wire } from './mode';

/** Answers with JSON of this status. */
export const says =
  (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Act =>
  ({ send }) =>
    send(jsonReply(status, body, headers));

/** Answers with a page instead of JSON. */
export const shows =
  (status: number, title: string, headers: Readonly<Record<string, string>> = {}): Act =>
  ({ send }) => {
    const page = htmlReply(status, title);
    send({ ...page, headers: { ...page.headers, ...headers } });
  };

/** Answers with a body of any kind, exactly as given. */
export const answers =
  (status: number, contentType: string | null, body: string): Act =>
  ({ send }) =>
    send({ status, headers: contentType === null ? {} : { 'content-type': contentType }, body });

/** The service's own answer, with these headers in place of its own. */
export const withHeaders =
  (headers: () => Readonly<Record<string, string>>): Act =>
  ({ answer, send }) => {
    const reply = answer();
    send({ ...reply, headers: { ...reply.headers, ...headers() } });
  };

/** Sends the request somewhere else. */
export const redirects =
  (status: number, location: (wire: Wire) => string): Act =>
  (wire) =>
    wire.send({ status, headers: { location: location(wire) }, body: '' });

/** Says nothing at all. */
export const silent: Act = () => {};

export const resets: Act = ({ reset }) => reset();

/** Half a head, then the cut. */
export const resetsInHead: Act = async ({ response, reset }) => {
  response.socket?.write('HTTP/1.1 200 OK\r\nContent-Type: applica');
  await wait(50);
  reset();
};

/** The head and the beginning of a body, then the cut. */
export const resetsInBody: Act = async ({ response, reset }) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '500' });
  response.write('{"data":[');
  await wait(50);
  reset();
};

/** Announces more than it sends, and ends politely. */
export const sendsTooLittle: Act = ({ response }) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '500' });
  response.write('{"data":[', () => response.socket?.end());
};

/** A body in parts that ends before its last part. */
export const sendsHalfOfTheParts: Act = ({ response }) => {
  response.socket?.end(
    'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n9\r\n{"data":[\r\n',
  );
};

/** Announces less than it sends: what follows is cut off. */
export const announcesTooLittle: Act = ({ response }) => {
  const body = JSON.stringify({ data: [] });
  response.socket?.end(
    `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 4\r\nConnection: close\r\n\r\n${body}`,
  );
};

/** The head and a beginning, then silence. */
export const stalls: Act = ({ response }) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.write('{"data":[');
};

/** One character every tenth of a second, for ever. */
export const drips: Act = async ({ response, over }) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  while (!over.aborted) {
    response.write(' ');
    await wait(100, undefined, { signal: over });
  }
};

/** A body without end, as fast as it is taken. */
export const floods: Act = async ({ response, over }) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  const part = Buffer.alloc(64 * 1024, ' ');
  while (!over.aborted && !response.destroyed) {
    if (!response.write(part))
      await Promise.race([wait(500), new Promise((resolve) => response.once('drain', resolve))]);
    await wait(1);
  }
};

/** Announces a body that is far too long. */
export const announcesTooMuch: Act = ({ response }) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': String(50 * 1024 * 1024) });
  response.write('{"data":[');
};

/** A small body that becomes a huge one when it is unpacked. */
export const bombs: Act = ({ response }) => {
  const body = gzipSync(Buffer.alloc(64 * 1024 * 1024, ' '));
  response.writeHead(200, {
    'content-type': 'application/json',
    'content-encoding': 'gzip',
    'content-length': String(body.length),
  });
  response.end(body);
};

/** A head that is longer than any client reads. */
export const boasts: Act = ({ response }) => {
  const line = `X-Long: ${'x'.repeat(8000)}\r\n`;
  response.socket?.end(`HTTP/1.1 200 OK\r\n${line.repeat(60)}Content-Length: 0\r\n\r\n`);
};

/** Something that is not HTTP. */
export const speaksOtherwise: Act = ({ response }) => {
  response.socket?.end('SSH-2.0-OpenSSH_9.2\r\n');
};

/** The first request only; later ones are answered as usual. */
export function once(act: Act): Act {
  let struck = false;
  return (wire) => {
    if (struck) return wire.send(wire.answer());
    struck = true;
    return act(wire);
  };
}
