import * as act from '../acts';
import { couldNot, type Mode, passes, wrong } from '../mode';

const message = (text: string) => ({ message: text });

/** Answers of Patchworks. */
export const patchworksModes: readonly Mode[] = (
  [
    { name: 'Patchworks: all is well', expect: passes({ exchanges: 1 }) },
    {
      name: 'Patchworks: a company without flows',
      acts: { flows: act.says(200, { data: [], meta: {}, links: {} }) },
      expect: passes(),
    },
    {
      name: 'Patchworks: a key that was revoked',
      arrange: ({ patchworks }, company) => {
        for (const { id } of patchworks.keys(company)) patchworks.revoke(id);
      },
      expect: wrong('key-refused'),
    },
    {
      name: 'Patchworks: a key that was deleted',
      arrange: ({ patchworks }, company) => {
        for (const { id } of patchworks.keys(company)) patchworks.deleteKey(id);
      },
      expect: wrong('key-refused'),
    },
    {
      name: 'Patchworks: the plan leaves it out',
      acts: { flows: act.says(403, message('This action is unauthorized.')) },
      expect: couldNot('key-forbidden'),
    },
    {
      name: 'Patchworks: the list is gone',
      acts: { flows: act.says(404, message('Not Found')) },
      expect: couldNot('read-not-found'),
    },
    {
      name: 'Patchworks: a question it cannot use',
      acts: { flows: act.says(422, { message: 'x', errors: { page: ['y'] } }) },
      expect: couldNot('request-refused'),
    },
    {
      name: 'Patchworks: too many requests',
      acts: { flows: act.says(429, message('Too Many Attempts.')) },
      expect: couldNot('rate-limited', { facts: ({ seconds }) => seconds === 60 }),
    },
    {
      name: 'Patchworks: too many requests, with the seconds to wait',
      acts: { flows: act.says(429, message('Too Many Attempts.'), { 'retry-after': '12' }) },
      expect: couldNot('rate-limited', { facts: ({ seconds }) => seconds === 12 }),
    },
    {
      name: 'Patchworks: a fault of the service',
      acts: { flows: act.says(500, message('Server Error')) },
      expect: couldNot('server-trouble', { exchanges: 1 }),
    },
    {
      name: 'Patchworks: a moment of trouble is not asked twice',
      acts: { flows: act.says(503, message('Service Unavailable')) },
      expect: couldNot('server-trouble', { exchanges: 1 }),
    },
    {
      name: 'Patchworks: a page instead of an answer',
      acts: { flows: act.shows(200, 'Patchworks') },
      expect: couldNot('not-json'),
    },
    {
      name: 'Patchworks: a page with a refusal',
      acts: { flows: act.shows(401, 'Log in') },
      expect: couldNot('not-json'),
    },
    {
      name: 'Patchworks: a redirect to its log-in',
      acts: { flows: act.redirects(302, () => 'https://app.wearepatchworks.com/login') },
      expect: couldNot('redirected'),
    },
    {
      name: 'Patchworks: a redirect to another host',
      acts: { flows: act.redirects(302, () => 'https://collector.example/api/v1/flows') },
      expect: couldNot('redirected'),
    },
    { name: 'Patchworks: no answer', impatient: true, acts: { flows: act.silent }, expect: couldNot('timed-out') },
    { name: 'Patchworks: reset', acts: { flows: act.resets }, expect: couldNot('cut-off') },
    { name: 'Patchworks: refused', connection: 'refused', expect: couldNot('refused') },
    {
      name: 'Patchworks: an answer of another shape',
      acts: { flows: act.says(200, { flows: [] }) },
      expect: couldNot('unexpected'),
    },
    {
      name: 'Patchworks: a refusal that repeats the key',
      acts: {
        flows: ({ request, send }) =>
          send({
            status: 401,
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify(message(`Unknown key ${request.headers.authorization}`)),
          }),
      },
      expect: wrong('key-refused'),
    },
  ] as const satisfies readonly Mode[]
).map((mode) => ({ ...mode, system: 'patchworks' as const }));
