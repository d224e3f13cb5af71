import * as act from '../acts';
import { couldNot, type Mode, passes, wrong } from '../mode';

const plytixError = (msg: string, errors?: unknown) => ({ error: errors ? { msg, errors } : { msg } });
const jsonDetail = {
  detail: [{ type: 'json_invalid', loc: ['body', 30], msg: 'JSON decode error', input: {}, ctx: { error: 'x' } }],
};
const gateway = (message: string) => ({ message });
const none = 'DEMO0000000000000000';
const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000).toUTCString();

/** Answers of the host that exchanges the pair for an access token. */
export const tokenModes: readonly Mode[] = [
  {
    name: 'a key that Plytix does not know',
    values: ({ apiPassword }) => ({ apiKey: none, apiPassword }),
    expect: wrong('key-unknown'),
  },
  {
    name: 'a wrong password',
    values: ({ apiKey }) => ({ apiKey, apiPassword: 'Qz7w&kR7;mQ2@tN9%vB4hJ6xW3zC8pL5sF1gD0yT' }),
    expect: wrong('password-wrong'),
  },
  {
    name: 'key and password swapped',
    values: ({ apiKey, apiPassword }) => ({ apiKey: apiPassword, apiPassword: apiKey }),
    expect: wrong('maybe-swapped'),
  },
  {
    name: 'a refusal in the older envelope',
    acts: { token: act.says(401, { msg: 'Bad api_key or api_password' }) },
    expect: wrong('pair-refused'),
  },
  {
    name: 'a refusal in other words',
    acts: { token: act.says(401, { detail: 'Unauthorized' }) },
    expect: wrong('pair-refused'),
  },
  {
    name: 'a bad request in Plytix’s envelope',
    acts: { token: act.says(400, plytixError('Missing required field', [{ field: 'api_key', msg: 'Required' }])) },
    expect: couldNot('request-refused'),
  },
  {
    name: 'a bad request in the other envelope',
    acts: { token: act.says(400, jsonDetail) },
    expect: couldNot('request-refused'),
  },
  {
    name: 'a request that cannot be used',
    acts: { token: act.says(422, { detail: 'One or more filter fields are not valid.' }) },
    expect: couldNot('request-refused'),
  },
  {
    name: 'a refusal of the gateway',
    acts: { token: act.says(403, gateway('Forbidden')) },
    expect: couldNot('unexpected'),
  },
  {
    name: 'the call is gone',
    acts: { token: act.says(404, plytixError('Not found')) },
    expect: couldNot('unexpected'),
  },
  {
    name: 'a proxy’s sign-in in the answer',
    acts: { token: act.says(407, gateway('Proxy Authentication Required')) },
    expect: couldNot('proxy-login'),
  },
  {
    name: 'too many requests, and no time named',
    acts: { token: act.says(429, gateway('API rate limit exceeded')) },
    expect: couldNot('rate-limited', { facts: ({ seconds }) => seconds === 10 }),
  },
  {
    name: 'too many requests, with the seconds to wait',
    acts: { token: act.says(429, gateway('API rate limit exceeded'), { 'retry-after': '7' }) },
    expect: couldNot('rate-limited', { facts: ({ seconds }) => seconds === 7 }),
  },
  {
    name: 'too many requests, with the time to wait for',
    acts: {
      token: ({ send }) =>
        send({
          status: 429,
          headers: { 'content-type': 'application/json', 'retry-after': inSeconds(40) },
          body: '{"message":"API rate limit exceeded"}',
        }),
    },
    expect: couldNot('rate-limited', { facts: ({ seconds }) => Number(seconds) > 30 && Number(seconds) <= 41 }),
  },
  {
    name: 'a fault of the service',
    acts: { token: act.says(500, plytixError('Internal error')) },
    expect: couldNot('server-trouble', { exchanges: 1 }),
  },
  {
    name: 'a moment of trouble at the gateway',
    acts: { token: act.once(act.says(503, gateway('name resolution failed'))) },
    expect: passes({ exchanges: 4 }),
  },
  {
    name: 'lasting trouble at the gateway',
    acts: { token: act.shows(502, 'Bad gateway') },
    expect: couldNot('server-trouble', { exchanges: 2 }),
  },
  {
    name: 'a gateway that waited too long',
    acts: { token: act.shows(504, 'Gateway Time-out') },
    expect: couldNot('server-trouble', { exchanges: 1 }),
  },
  {
    name: 'JSON that is none',
    acts: { token: act.answers(200, 'application/json', '{"data":[{"access') },
    expect: couldNot('not-json'),
  },
  {
    name: 'JSON that is not announced',
    acts: { token: act.answers(200, 'text/plain', '{"data":[]}') },
    expect: couldNot('not-json'),
  },
  { name: 'an empty answer', acts: { token: act.answers(200, 'application/json', '') }, expect: couldNot('not-json') },
  {
    name: 'no content',
    acts: { token: ({ response }) => void response.writeHead(204).end() },
    expect: couldNot('not-json'),
  },
  {
    name: 'an answer without its list',
    acts: { token: act.says(200, { token: 'DEMO.not.here' }) },
    expect: couldNot('token-missing'),
  },
  {
    name: 'an answer with an empty list',
    acts: { token: act.says(200, { data: [] }) },
    expect: couldNot('token-missing'),
  },
  {
    name: 'an answer that is only null',
    acts: { token: act.answers(200, 'application/json', 'null') },
    expect: couldNot('not-json'),
  },
  {
    name: 'an access pass that cannot be read',
    acts: {
      token: act.says(200, { data: [{ access_token: 'DEMO-pass-in-no-known-form' }] }),
      read: act.says(200, { data: [] }),
      list: act.says(200, { data: [{ legacy_id: 'a1', name: 'Patchworks Integration', role: 'ADMIN' }] }),
    },
    expect: passes({ facts: ({ role, source }) => role === 'admin' && source === 'list' }),
  },
  {
    name: 'an access pass that tells nothing',
    arrange: ({ plytix }, company) => plytix.setAccount(company, { tokenTells: false }),
    expect: passes({ facts: ({ account }) => account === undefined }),
  },
  {
    name: 'an access pass with a lifetime that makes no sense',
    acts: {
      token: act.says(200, {
        data: [{ access_token: `x.${Buffer.from('{"exp":"soon","iat":-1}').toString('base64url')}.x` }],
      }),
      read: act.says(200, { data: [] }),
      list: act.says(404, { detail: 'Not Found' }),
    },
    expect: passes({}, 'passed-role-unproven'),
  },
];
