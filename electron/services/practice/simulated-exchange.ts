/** A request to a simulated service. Header names are lower-case. */
export type SimulatedRequest = {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** A reply of a simulated service. `delayMs` delays it; `dropped` closes the connection instead. */
export type SimulatedReply = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly delayMs?: number;
  readonly dropped?: boolean;
};

/** A JSON reply. */
export function jsonReply(
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): SimulatedReply {
  return { status, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(value) };
}

/** An HTML page, as a gateway or a captive portal sends it. */
export function htmlReply(status: number, title: string): SimulatedReply {
  const body = `<!doctype html><html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`;
  return { status, headers: { 'content-type': 'text/html; charset=utf-8' }, body };
}

/** A redirect to another address. */
export function redirectReply(status: 301 | 302, location: string): SimulatedReply {
  return { ...htmlReply(status, 'Redirecting'), headers: { 'content-type': 'text/html', location } };
}

/** Plytix's own error envelope (Plytix API reference, errors). */
export function plytixError(
  status: number,
  msg: string,
  errors?: readonly { readonly field: string; readonly msg: string | number }[],
): SimulatedReply {
  return jsonReply(status, { error: errors ? { msg, errors } : { msg } });
}

/**
 * The envelope of the gateway in front of Plytix's services, which also counts the limits (observed on the wire
 * 2026-08-31).
 */
export function gatewayError(
  status: number,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): SimulatedReply {
  return jsonReply(status, { message }, headers);
}

/** Parses the body as a plain object; null when it is not one. */
export function bodyObject(body: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}
