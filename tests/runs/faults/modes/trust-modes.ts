import * as act from '../acts';
import { couldNot, type Mode, passes } from '../mode';

/** Certificates, proxies, and networks that require a sign-in. */
export const trustModes: readonly Mode[] = [
  {
    name: 'an identity signed by nobody',
    identity: 'untrusted',
    expect: couldNot('certificate', { error: /ERR_CERT_AUTHORITY_INVALID/, exchanges: 1 }),
  },
  {
    name: 'an old identity of an unknown authority',
    identity: 'expired',
    expect: couldNot('certificate', { error: /ERR_CERT_AUTHORITY_INVALID/ }),
  },
  { name: 'an authority that this computer trusts', setting: 'trusting', identity: 'signed', expect: passes() },
  {
    name: 'an identity that has expired',
    setting: 'trusting',
    identity: 'expired',
    expect: couldNot('certificate-date', { error: /ERR_CERT_DATE_INVALID/ }),
  },
  {
    name: 'an identity that is not valid yet',
    setting: 'trusting',
    identity: 'notYet',
    expect: couldNot('certificate-date', { error: /ERR_CERT_DATE_INVALID/ }),
  },
  {
    name: 'an identity with another name',
    setting: 'trusting',
    identity: 'wrongName',
    expect: couldNot('certificate-name', { error: /ERR_CERT_COMMON_NAME_INVALID/ }),
  },
  {
    name: 'an encryption that nobody uses any more',
    identity: 'old-protocol',
    expect: couldNot('tls', { error: /ERR_SSL_/ }),
  },
  {
    name: 'a personal certificate is asked for, and there is none',
    identity: 'wants-certificate',
    // The verdict depends on whether the server or the client gives up first.
    expect: couldNot('certificate-wanted', { or: 'cut-off' }),
  },
  {
    name: 'a proxy that wants a sign-in',
    setting: 'proxy-login',
    // Chromium does not report why a proxy refused a tunnel.
    expect: couldNot('proxy', { error: /ERR_TUNNEL_CONNECTION_FAILED/, proxy: /127\.0\.0\.1/ }),
  },
  {
    name: 'a proxy that refuses this site',
    setting: 'proxy-tunnel-refused',
    expect: couldNot('proxy', { error: /ERR_TUNNEL_CONNECTION_FAILED/, proxy: /127\.0\.0\.1/ }),
  },
  {
    name: 'a proxy that is not there',
    setting: 'proxy-not-there',
    expect: couldNot('proxy', { error: /ERR_PROXY_CONNECTION_FAILED/, proxy: /127\.0\.0\.1/ }),
  },
  {
    name: 'a proxy that says nothing',
    impatient: true,
    setting: 'proxy-silent',
    expect: couldNot('timed-out', { proxy: /127\.0\.0\.1/ }),
  },
  {
    name: 'a sign-in page of the network',
    acts: { token: act.shows(200, 'Welcome to Hotel Wi-Fi: please sign in') },
    expect: couldNot('not-json', { exchanges: 1 }),
  },
  {
    name: 'a sign-in page that says what it is',
    acts: { token: act.shows(511, 'Network Authentication Required') },
    expect: couldNot('not-json'),
  },
  {
    name: 'a sign-in page after the access pass',
    acts: { read: act.shows(200, 'Your session has ended: please sign in') },
    expect: couldNot('not-json', { exchanges: 2 }),
  },
  {
    name: 'a redirect to a sign-in page',
    acts: { token: act.redirects(302, () => 'http://login.hotel.example/') },
    expect: couldNot('redirected'),
  },
  {
    name: 'a filter’s page in place of a refusal',
    acts: { token: act.shows(403, 'Blocked by your organisation') },
    expect: couldNot('not-json'),
  },
  {
    name: 'a filter’s page in place of a wrong password',
    acts: { token: act.shows(401, 'Sign in to the proxy') },
    expect: couldNot('not-json'),
  },
];
