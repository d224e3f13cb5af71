import { describe, expect, it } from 'vitest';
import { networkErrorCodes, readNetworkError } from '../../../../../electron/services/http/network-errors';

const rows: Readonly<Record<string, readonly string[]>> = {
  offline: ['INTERNET_DISCONNECTED'],
  'name-not-resolved': ['NAME_NOT_RESOLVED', 'NAME_RESOLUTION_FAILED', 'DNS_TIMED_OUT'],
  refused: ['CONNECTION_REFUSED'],
  'cut-off': [
    'CONNECTION_RESET',
    'CONNECTION_CLOSED',
    'CONNECTION_ABORTED',
    'EMPTY_RESPONSE',
    'SOCKET_NOT_CONNECTED',
    'CONTENT_LENGTH_MISMATCH',
    'INCOMPLETE_CHUNKED_ENCODING',
    'INVALID_HTTP_RESPONSE',
    'HTTP2_PROTOCOL_ERROR',
    'HTTP2_PING_FAILED',
    'QUIC_PROTOCOL_ERROR',
  ],
  'timed-out': ['CONNECTION_TIMED_OUT', 'TIMED_OUT'],
  'no-route': ['ADDRESS_UNREACHABLE', 'ADDRESS_INVALID', 'CONNECTION_FAILED'],
  'network-changed': ['NETWORK_CHANGED'],
  slept: ['NETWORK_IO_SUSPENDED'],
  'blocked-locally': ['NETWORK_ACCESS_DENIED', 'BLOCKED_BY_CLIENT', 'BLOCKED_BY_ADMINISTRATOR', 'UNSAFE_PORT'],
  proxy: [
    'PROXY_CONNECTION_FAILED',
    'TUNNEL_CONNECTION_FAILED',
    'MANDATORY_PROXY_CONFIGURATION_FAILED',
    'PAC_SCRIPT_FAILED',
    'PROXY_CERTIFICATE_INVALID',
    'NO_SUPPORTED_PROXIES',
  ],
  'proxy-login': [
    'PROXY_AUTH_REQUESTED',
    'UNEXPECTED_PROXY_AUTH',
    'PROXY_AUTH_UNSUPPORTED',
    'PROXY_AUTH_REQUESTED_WITH_NO_CONNECTION',
  ],
  certificate: ['CERT_AUTHORITY_INVALID', 'CERT_KNOWN_INTERCEPTION_BLOCKED'],
  'certificate-date': ['CERT_DATE_INVALID'],
  'certificate-name': ['CERT_COMMON_NAME_INVALID'],
  'certificate-unsafe': ['CERT_REVOKED', 'CERT_WEAK_KEY', 'CERT_WEAK_SIGNATURE_ALGORITHM'],
  tls: ['SSL_PROTOCOL_ERROR', 'SSL_VERSION_OR_CIPHER_MISMATCH'],
  'certificate-wanted': ['SSL_CLIENT_AUTH_CERT_NEEDED', 'BAD_SSL_CLIENT_AUTH_CERT'],
  redirected: ['TOO_MANY_REDIRECTS', 'INVALID_REDIRECT', 'UNSAFE_REDIRECT'],
  'too-large': ['RESPONSE_HEADERS_TOO_BIG'],
};
const flat = Object.entries(rows).flatMap(([code, names]) => names.map((name) => [`ERR_${name}`, code] as const));

describe('every row of the table', () => {
  it.each(flat)('%s means %s', (error, code) => {
    expect(readNetworkError(new Error(`net::${error}`))).toEqual({ code, error });
  });

  it('the table has no row that is not tested here', () => {
    expect(Object.keys(networkErrorCodes).sort()).toEqual(flat.map(([error]) => error).sort());
  });
});

describe('what is not in the table', () => {
  it.each([
    ['ERR_CERT_SOMETHING_NEW', 'certificate'],
    ['ERR_SSL_SOMETHING_NEW', 'tls'],
    ['ERR_ECH_NOT_NEGOTIATED', 'tls'],
    ['ERR_PROXY_SOMETHING_NEW', 'proxy'],
    ['ERR_TUNNEL_SOMETHING_NEW', 'proxy'],
    ['ERR_PAC_NOT_IN_DHCP', 'proxy'],
    ['ERR_DNS_SERVER_FAILED', 'name-not-resolved'],
    ['ERR_BLOCKED_BY_RESPONSE', 'blocked-locally'],
    ['ERR_HTTP2_STREAM_CLOSED', 'cut-off'],
    ['ERR_QUIC_HANDSHAKE_FAILED', 'cut-off'],
    ['ERR_FAILED', 'network-other'],
    ['ERR_SOMETHING_NEW', 'network-other'],
  ])('%s is read by its family: %s', (error, code) => {
    expect(readNetworkError(new Error(`net::${error}`))).toEqual({ code, error });
  });

  it.each([
    ["Attempted to redirect, but redirect policy was 'error'", 'ERR_REDIRECTED'],
    ['Redirect was cancelled', 'ERR_REDIRECTED'],
    ['net::ERR_FAILED (redirect refused)', 'ERR_FAILED'],
  ])('a refused redirect: %s', (message, error) => {
    expect(readNetworkError(new Error(message))).toEqual({ code: 'redirected', error });
  });

  it('the time is over, or the caller stopped', () => {
    expect(readNetworkError(new DOMException('x', 'TimeoutError'))).toEqual({
      code: 'timed-out',
      error: 'ERR_TIMED_OUT',
    });
    expect(readNetworkError(new DOMException('x', 'AbortError'))).toEqual({ code: 'stopped', error: 'ERR_ABORTED' });
  });

  it.each([undefined, null, 'net', 7, {}, new Error('the value DEMO is not a header')])(
    'anything else gives a usable verdict and none of its text: %j',
    (thrown) => {
      expect(readNetworkError(thrown)).toEqual({ code: 'network-other', error: 'ERR_UNKNOWN' });
    },
  );
});
