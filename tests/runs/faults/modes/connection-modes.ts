import * as act from '../acts';
import { couldNot, type Mode, passes } from '../mode';

/** Connections that are never made, break, or never end. */
export const connectionModes: readonly Mode[] = [
  { name: 'all is well', expect: passes({ exchanges: 3 }) },
  {
    name: 'the name is not known',
    setting: 'nameless',
    expect: couldNot('name-not-resolved', { error: /ERR_NAME_NOT_RESOLVED/, proxy: /^DIRECT$/ }),
  },
  {
    name: 'refused',
    connection: 'refused',
    expect: couldNot('refused', { error: /ERR_CONNECTION_REFUSED/, exchanges: 1 }),
  },
  { name: 'reset when it is taken', connection: 'reset', expect: couldNot('cut-off', { error: /ERR_/ }) },
  { name: 'closed when it is taken', connection: 'farewell', expect: couldNot('cut-off', { error: /ERR_/ }) },
  {
    name: 'taken, and no encryption begins',
    impatient: true,
    connection: 'silent',
    expect: couldNot('timed-out', { error: /ERR_TIMED_OUT/ }),
  },
  { name: 'not encrypted at all', connection: 'plain', expect: couldNot('tls', { error: /ERR_SSL_PROTOCOL_ERROR/ }) },
  { name: 'reset before the head', acts: { token: act.resets }, expect: couldNot('cut-off', { error: /ERR_/ }) },
  { name: 'reset inside the head', acts: { token: act.resetsInHead }, expect: couldNot('cut-off', { error: /ERR_/ }) },
  { name: 'reset inside the body', acts: { token: act.resetsInBody }, expect: couldNot('cut-off', { error: /ERR_/ }) },
  {
    name: 'reset after the access pass',
    acts: { read: act.resets },
    expect: couldNot('cut-off', { exchanges: 2, facts: ({ host }) => host === 'pim.plytix.com' }),
  },
  {
    name: 'reset inside the body of the read',
    acts: { read: act.resetsInBody },
    expect: couldNot('cut-off', { facts: ({ host }) => host === 'pim.plytix.com' }),
  },
  {
    name: 'no answer',
    impatient: true,
    acts: { token: act.silent },
    expect: couldNot('timed-out', { error: /ERR_TIMED_OUT/ }),
  },
  {
    name: 'no answer after the access pass',
    impatient: true,
    acts: { read: act.silent },
    expect: couldNot('timed-out', { exchanges: 2, facts: ({ host }) => host === 'pim.plytix.com' }),
  },
  { name: 'a body that stalls', impatient: true, acts: { token: act.stalls }, expect: couldNot('timed-out') },
  { name: 'a body that drips', impatient: true, acts: { token: act.drips }, expect: couldNot('timed-out') },
  { name: 'a body without end', acts: { token: act.floods }, expect: couldNot('too-large') },
  { name: 'a body announced as far too long', acts: { token: act.announcesTooMuch }, expect: couldNot('too-large') },
  { name: 'a packed body that unpacks to far too much', acts: { token: act.bombs }, expect: couldNot('too-large') },
  {
    name: 'a head that is far too long',
    acts: { token: act.boasts },
    expect: couldNot('too-large', { error: /HEADERS/ }),
  },
  {
    name: 'a body shorter than announced',
    acts: { token: act.sendsTooLittle },
    expect: couldNot('cut-off', { error: /ERR_CONTENT_LENGTH_MISMATCH/ }),
  },
  {
    name: 'a body that ends before its last part',
    acts: { token: act.sendsHalfOfTheParts },
    expect: couldNot('cut-off', { error: /ERR_INCOMPLETE_CHUNKED_ENCODING/ }),
  },
  { name: 'a body longer than announced', acts: { token: act.announcesTooLittle }, expect: couldNot('not-json') },
  {
    name: 'something that is not the web’s language',
    acts: { token: act.speaksOtherwise },
    expect: couldNot('not-json'),
  },
  {
    name: 'a redirect to itself',
    acts: { token: act.redirects(302, ({ request }) => request.url.href) },
    expect: couldNot('redirected', { exchanges: 1 }),
  },
  {
    name: 'a redirect to another host',
    acts: { token: act.redirects(307, () => 'https://collector.example/auth/api/get-token') },
    expect: couldNot('redirected', { exchanges: 1 }),
  },
  {
    name: 'a redirect of the read to another host',
    acts: { read: act.redirects(308, () => 'https://collector.example/api/v1/filters/asset') },
    expect: couldNot('redirected', { exchanges: 2 }),
  },
  {
    name: 'a redirect to the same place without encryption',
    acts: { read: act.redirects(301, ({ request }) => request.url.href.replace('https:', 'http:')) },
    expect: couldNot('redirected'),
  },
  {
    name: 'a redirect to nowhere',
    acts: { token: ({ send }) => send({ status: 302, headers: {}, body: '' }) },
    expect: couldNot('redirected'),
  },
];
