import { ownValue } from '../../../shared/model/own-value';
import type { VerdictCode } from '../../../shared/model/test-run';

/** A failed exchange as a verdict code and the bare error name, `ERR_…`. Neither contains an address or a value. */
export type NetworkFailure = { readonly code: VerdictCode; readonly error: string };

/** The verdict for each error of Chromium's network stack (Chromium, net_error_list.h). */
export const networkErrorCodes: Readonly<Record<string, VerdictCode>> = {
  ERR_INTERNET_DISCONNECTED: 'offline',
  ERR_NAME_NOT_RESOLVED: 'name-not-resolved',
  ERR_NAME_RESOLUTION_FAILED: 'name-not-resolved',
  ERR_DNS_TIMED_OUT: 'name-not-resolved',
  ERR_CONNECTION_REFUSED: 'refused',
  ERR_CONNECTION_RESET: 'cut-off',
  ERR_CONNECTION_CLOSED: 'cut-off',
  ERR_CONNECTION_ABORTED: 'cut-off',
  ERR_EMPTY_RESPONSE: 'cut-off',
  ERR_SOCKET_NOT_CONNECTED: 'cut-off',
  ERR_CONTENT_LENGTH_MISMATCH: 'cut-off',
  ERR_INCOMPLETE_CHUNKED_ENCODING: 'cut-off',
  ERR_INVALID_HTTP_RESPONSE: 'cut-off',
  ERR_HTTP2_PROTOCOL_ERROR: 'cut-off',
  ERR_HTTP2_PING_FAILED: 'cut-off',
  ERR_QUIC_PROTOCOL_ERROR: 'cut-off',
  ERR_CONNECTION_TIMED_OUT: 'timed-out',
  ERR_TIMED_OUT: 'timed-out',
  ERR_ADDRESS_UNREACHABLE: 'no-route',
  ERR_ADDRESS_INVALID: 'no-route',
  ERR_CONNECTION_FAILED: 'no-route',
  ERR_NETWORK_CHANGED: 'network-changed',
  ERR_NETWORK_IO_SUSPENDED: 'slept',
  ERR_NETWORK_ACCESS_DENIED: 'blocked-locally',
  ERR_BLOCKED_BY_CLIENT: 'blocked-locally',
  ERR_BLOCKED_BY_ADMINISTRATOR: 'blocked-locally',
  ERR_UNSAFE_PORT: 'blocked-locally',
  ERR_PROXY_CONNECTION_FAILED: 'proxy',
  ERR_TUNNEL_CONNECTION_FAILED: 'proxy',
  ERR_MANDATORY_PROXY_CONFIGURATION_FAILED: 'proxy',
  ERR_PAC_SCRIPT_FAILED: 'proxy',
  ERR_PROXY_CERTIFICATE_INVALID: 'proxy',
  ERR_NO_SUPPORTED_PROXIES: 'proxy',
  ERR_PROXY_AUTH_REQUESTED: 'proxy-login',
  ERR_UNEXPECTED_PROXY_AUTH: 'proxy-login',
  ERR_PROXY_AUTH_UNSUPPORTED: 'proxy-login',
  ERR_PROXY_AUTH_REQUESTED_WITH_NO_CONNECTION: 'proxy-login',
  ERR_CERT_AUTHORITY_INVALID: 'certificate',
  ERR_CERT_REVOKED: 'certificate-unsafe',
  ERR_CERT_WEAK_KEY: 'certificate-unsafe',
  ERR_CERT_WEAK_SIGNATURE_ALGORITHM: 'certificate-unsafe',
  ERR_CERT_KNOWN_INTERCEPTION_BLOCKED: 'certificate',
  ERR_CERT_DATE_INVALID: 'certificate-date',
  ERR_CERT_COMMON_NAME_INVALID: 'certificate-name',
  ERR_SSL_PROTOCOL_ERROR: 'tls',
  ERR_SSL_VERSION_OR_CIPHER_MISMATCH: 'tls',
  ERR_SSL_CLIENT_AUTH_CERT_NEEDED: 'certificate-wanted',
  ERR_BAD_SSL_CLIENT_AUTH_CERT: 'certificate-wanted',
  ERR_TOO_MANY_REDIRECTS: 'redirected',
  ERR_INVALID_REDIRECT: 'redirected',
  ERR_UNSAFE_REDIRECT: 'redirected',
  ERR_RESPONSE_HEADERS_TOO_BIG: 'too-large',
};

/** Prefixes of the same list, for errors that the table omits. */
const families: readonly (readonly [prefix: string, code: VerdictCode])[] = [
  ['ERR_CERT_', 'certificate'],
  ['ERR_SSL_', 'tls'],
  ['ERR_ECH_', 'tls'],
  ['ERR_PROXY_', 'proxy'],
  ['ERR_TUNNEL_', 'proxy'],
  ['ERR_PAC_', 'proxy'],
  ['ERR_DNS_', 'name-not-resolved'],
  ['ERR_BLOCKED_', 'blocked-locally'],
  ['ERR_HTTP2_', 'cut-off'],
  ['ERR_QUIC_', 'cut-off'],
];

/**
 * Classifies a rejected fetch. Electron's `net.fetch` rejects with a plain `Error` whose message holds `net::ERR_…` and
 * no other machine-readable part (Electron docs, net). A refused redirect has a message about redirects in some
 * versions and only `ERR_FAILED` in others, where it looks like any other failure.
 */
export function readNetworkError(error: unknown): NetworkFailure {
  const name = textOf(error, 'name');
  const message = textOf(error, 'message');
  if (name === 'TimeoutError') return { code: 'timed-out', error: 'ERR_TIMED_OUT' };
  if (name === 'AbortError') return { code: 'stopped', error: 'ERR_ABORTED' };
  const code = /\bERR_[A-Z0-9_]+/.exec(message)?.[0];
  if (/redirect/i.test(message)) return { code: 'redirected', error: code ?? 'ERR_REDIRECTED' };
  if (code === undefined) return { code: 'network-other', error: 'ERR_UNKNOWN' };
  const family = families.find(([prefix]) => code.startsWith(prefix));
  return { code: ownValue(networkErrorCodes, code) ?? family?.[1] ?? 'network-other', error: code };
}

function textOf(error: unknown, member: 'name' | 'message'): string {
  if (typeof error !== 'object' || error === null) return '';
  const value: unknown = Reflect.get(error, member);
  return typeof value === 'string' ? value : '';
}
