import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { htmlReply, jsonReply } from '../../../electron/services/practice/simulated-exchange';
import type { Act, Wire } from './mode';

/** Answers with JSON and this status. */
export const says =
  (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Act =>
  ({ send }) =>
    send(jsonReply(status, body, headers));

/** Answers with an HTML page instead of JSON. */
export const shows =
  (status: number, title: string, headers: Readonly<Record<string, string>> = {}): Act =>
  ({ send }) => {
    const page = htmlReply(status, title);
    send({ ...page, headers: { ...page.headers, ...headers } });
  };

/** Answers with any body, exactly as given. */
export const answers =
  (status: number, contentType: string | null, body: string): Act =>
  ({ send }) =>
    send({ status, headers: contentType === null ? {} : { 'content-type': contentType }, body });

/** The service's answer with other headers. */
export const withHeaders =
  (headers: () => Readonly<Record<string, string>>): Act =>
  ({ answer, send }) => {
    const reply = answer();
    send({ ...reply, headers: { ...reply.headers, ...headers() } });
  };

/** Redirects the request. */
export const redirects =
  (status: number, location: (wire: Wire) => string): Act =>
  (wire) =>
    wire.send({ status, headers: { location: location(wire) }, body: '' });

/** Never answers. */
export const silent: Act = () => {};

export const resets: Act = ({ reset }) => reset();

/** Sends half a head, then resets the connection. */
export const resetsInHead: Act = async ({ response, reset }) => {
  response.socket?.write('HTTP/1.1 200 OK\r\nContent-Type: applica');
  await wait(50);
  reset();
};

/** Sends the head and the start of a body, then resets the connection. */
export const resetsInBody: Act = async ({ response, reset }) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '500' });
  response.write('{"data":[');
  await wait(50);
  reset();
};

/** Announces more than it sends, and closes cleanly. */
export const sendsTooLittle: Act = ({ response }) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '500' });
  response.write('{"data":[', () => response.socket?.end());
};

/** A chunked body that ends before its last chunk. */
export const sendsHalfOfTheParts: Act = ({ response }) => {
  response.socket?.end(
    'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n9\r\n{"data":[\r\n',
  );
};

/** Announces less than it sends: the rest is cut off. */
export const announcesTooLittle: Act = ({ response }) => {
  const body = JSON.stringify({ data: [] });
  response.socket?.end(
    `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 4\r\nConnection: close\r\n\r\n${body}`,
  );
};

/** Sends the head and the start of a body, then stalls. */
export const stalls: Act = ({ response }) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.write('{"data":[');
};

/** Sends one character every tenth of a second, forever. */
export const drips: Act = async ({ response, over }) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  while (!over.aborted) {
    response.write(' ');
    await wait(100, undefined, { signal: over });
  }
};

/** Sends an endless body as fast as the client reads. */
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

/** A small body that decompresses to a huge one. */
export const bombs: Act = ({ response }) => {
  const body = gzipSync(Buffer.alloc(64 * 1024 * 1024, ' '));
  response.writeHead(200, {
    'content-type': 'application/json',
    'content-encoding': 'gzip',
    'content-length': String(body.length),
  });
  response.end(body);
};

/** A head longer than any client reads. */
export const boasts: Act = ({ response }) => {
  const line = `X-Long: ${'x'.repeat(8000)}\r\n`;
  response.socket?.end(`HTTP/1.1 200 OK\r\n${line.repeat(60)}Content-Length: 0\r\n\r\n`);
};

/** Sends something that is not HTTP. */
export const speaksOtherwise: Act = ({ response }) => {
  response.socket?.end('SSH-2.0-OpenSSH_9.2\r\n');
};

/** Applies to the first request only; later ones are answered as usual. */
export function once(act: Act): Act {
  let struck = false;
  return (wire) => {
    if (struck) return wire.send(wire.answer());
    struck = true;
    return act(wire);
  };
}
