import * as act from '../acts';
import { couldNot, type Mode, passes, wrong } from '../mode';

const plytixError = (msg: string) => ({ error: { msg } });
const silentToken: Mode['arrange'] = ({ plytix }, company) => plytix.setAccount(company, { tokenTells: false });
const unproven = (reason: string) =>
  passes({ exchanges: 3, facts: (facts) => facts.reason === reason }, 'passed-role-unproven');
const hour = 60 * 60 * 1000;
const at = (offsetMs: number) => () => ({ date: new Date(Date.now() + offsetMs).toUTCString() });

/** Answers of the product host, and of its list of keys. */
export const pimModes: readonly Mode[] = [
  {
    name: 'the access pass is refused',
    acts: { read: act.says(401, plytixError('Missing Authorization Header')) },
    expect: couldNot('token-refused', { facts: ({ seconds }) => seconds === 60 }),
  },
  {
    name: 'the access pass is refused in the other envelope',
    acts: { read: act.says(401, { detail: 'Unauthorized' }) },
    expect: couldNot('token-refused'),
  },
  {
    name: 'the read is not allowed',
    acts: { read: act.says(403, plytixError('Forbidden')) },
    expect: wrong('read-forbidden'),
  },
  {
    name: 'the plan does not allow the read',
    acts: {
      read: act.says(403, {
        data: [],
        errors: [{ name: 'PermissionError', description: 'not available for this account' }],
      }),
    },
    expect: wrong('read-forbidden'),
  },
  {
    name: 'the list that is read is gone',
    acts: { read: act.says(404, plytixError('Not found')) },
    expect: couldNot('read-not-found'),
  },
  {
    name: 'the list may not be read so',
    acts: { read: act.says(405, plytixError('Method not allowed')) },
    expect: couldNot('read-not-found'),
  },
  {
    name: 'the read cannot be used',
    acts: { read: act.says(422, plytixError('Bad filter')) },
    expect: couldNot('request-refused'),
  },
  {
    name: 'too many reads',
    acts: { read: act.says(429, { message: 'API rate limit exceeded' }, { 'retry-after': '23' }) },
    expect: couldNot('rate-limited', { facts: ({ seconds }) => seconds === 23 }),
  },
  {
    name: 'a fault while reading',
    acts: { read: act.says(500, plytixError('Internal error')) },
    expect: couldNot('server-trouble'),
  },
  {
    name: 'a gateway’s page while reading',
    acts: { read: act.shows(504, 'Gateway Time-out') },
    expect: couldNot('server-trouble'),
  },
  { name: 'a read without its list', acts: { read: act.says(200, { rows: [] }) }, expect: couldNot('unexpected') },
  { name: 'an empty account', acts: { read: act.says(200, { data: [] }) }, expect: passes() },
  {
    name: 'a refusal that repeats every secret',
    acts: {
      read: ({ request, send }) =>
        send({
          status: 403,
          headers: {
            'content-type': 'application/json',
            'x-plytix-deprecation': String(request.headers.authorization),
          },
          body: JSON.stringify(plytixError(`no rights for ${request.headers.authorization}`)),
        }),
    },
    expect: wrong('read-forbidden', { notes: ['call-retiring'] }),
  },
  {
    name: 'a refusal that repeats the pair',
    acts: {
      token: ({ request, send }) =>
        send({
          status: 401,
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(plytixError(`Bad pair ${request.body} ${encodeURIComponent(request.body)}`)),
        }),
    },
    expect: wrong('pair-refused'),
  },
  {
    name: 'a call that Plytix will retire',
    acts: { read: act.withHeaders(() => ({ 'x-plytix-deprecation': 'true' })) },
    expect: passes({ notes: ['call-retiring'] }),
  },
  {
    name: 'a clock that is an hour slow',
    acts: { token: act.withHeaders(at(hour)) },
    expect: passes({ notes: ['clock-wrong'] }),
  },
  {
    name: 'a clock that is an hour fast',
    acts: { read: act.withHeaders(at(-hour)) },
    expect: passes({ notes: ['clock-wrong'] }),
  },
  { name: 'a clock that is a minute off', acts: { token: act.withHeaders(at(60_000)) }, expect: passes({ notes: [] }) },
  {
    name: 'a role that is too small',
    role: 'USER',
    expect: wrong('role-not-admin', { facts: ({ role }) => role === 'user' }),
  },
  {
    name: 'a role that nobody knows',
    role: 'Web team',
    expect: wrong('role-not-admin', { facts: ({ role }) => role === 'Web team' }),
  },
  { name: 'a role that may do nothing', role: 'BLOCKED', expect: wrong('read-forbidden') },
  {
    name: 'several keys of one name',
    arrange: ({ plytix }, company) => void plytix.createKey({ company, name: 'Patchworks Integration', role: 'USER' }),
    expect: unproven('severalRows'),
  },
  {
    name: 'the list of keys is closed',
    arrange: silentToken,
    acts: { list: act.says(403, { detail: 'Forbidden' }) },
    expect: unproven('listNotReadable'),
  },
  {
    name: 'the list of keys is closed, and the access pass tells',
    acts: { list: act.says(403, { detail: 'Forbidden' }) },
    expect: passes({ facts: ({ source }) => source === 'token' }),
  },
  {
    name: 'the list of keys is gone',
    arrange: silentToken,
    acts: { list: act.says(404, { detail: 'Not Found' }) },
    expect: unproven('listNotReadable'),
  },
  {
    name: 'the list of keys cannot be asked so',
    arrange: silentToken,
    acts: { list: act.says(422, { detail: 'One or more filter fields are not valid.' }) },
    expect: unproven('listNotReadable'),
  },
  {
    name: 'the list of keys could not read the question',
    arrange: silentToken,
    acts: {
      list: act.says(400, { detail: [{ type: 'json_invalid', loc: ['body', 30], msg: 'x', input: {}, ctx: {} }] }),
    },
    expect: unproven('listNotReadable'),
  },
  {
    name: 'the list of keys is a page',
    arrange: silentToken,
    acts: { list: act.shows(504, 'Gateway Time-out') },
    expect: unproven('listNotReadable'),
  },
  {
    name: 'the list of keys is cut off',
    arrange: silentToken,
    acts: { list: act.resets },
    expect: unproven('listNotReadable'),
  },
  {
    name: 'the list of keys never comes',
    impatient: true,
    arrange: silentToken,
    acts: { list: act.silent },
    expect: unproven('listNotReadable'),
  },
  {
    name: 'the list of keys lacks this one',
    arrange: silentToken,
    acts: { list: act.says(200, { data: [{ legacy_id: 'a', name: 'Other', role: 'ADMIN' }] }) },
    expect: unproven('notInList'),
  },
];
