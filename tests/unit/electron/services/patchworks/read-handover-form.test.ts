import { describe, expect, it } from 'vitest';
import { createHttpClient } from '../../../../../electron/services/http/client';
import { readHandoverForm } from '../../../../../electron/services/patchworks/read-handover-form';
import { createPracticeFetch } from '../../../../../electron/services/practice/practice-fetch';
import { createSimulator } from '../../../../../electron/services/practice/simulator';

const at = '2026-11-18T14:02:00.000Z';
const documented = ['URL', 'API Key', 'API Password', 'Version'];

/** The result of an answer with this body. */
function readBody(body: unknown, status = 200) {
  const fetch = async () =>
    new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
  return readHandoverForm(createHttpClient({ fetch, mayCarry: async () => true }), 'DEMO', at);
}

const flat = (labels: readonly string[]) => ({
  name: 'Plytix',
  authentication_implementation_templates: [{ variable_templates: labels.map((label) => ({ label })) }],
});

describe('the form of Patchworks for Plytix', () => {
  it.each([
    ['flat', flat(documented)],
    [
      'under attributes',
      {
        attributes: {
          name: 'Plytix',
          authenticationImplementationTemplates: [
            { attributes: { variableTemplates: { data: documented.map((label) => ({ attributes: { label } })) } } },
          ],
        },
      },
    ],
    [
      'by keys alone',
      { name: 'plytix', variable_templates: ['url', 'api_key', 'api_password', 'version'].map((key) => ({ key })) },
    ],
  ])('is the documented one, %s', async (_, entry) => {
    expect(await readBody({ data: [{ name: 'Shopify' }, entry] })).toMatchObject({
      state: 'same',
      why: null,
      missing: [],
      extra: [],
    });
  });

  it('differs by what is missing and what is new', async () => {
    expect(await readBody({ data: [flat(['URL', 'API Key', 'API Password', 'Account ID'])] })).toMatchObject({
      state: 'differs',
      missing: ['Version'],
      extra: ['Account ID'],
    });
  });

  it('is the best fitting one where there are several ways to log in', async () => {
    const entry = {
      name: 'Plytix',
      authentication_implementation_templates: [
        { variable_templates: [{ label: 'Client ID' }, { label: 'Client secret' }] },
        { variable_templates: documented.map((label) => ({ label, pivot: { required: true } })) },
      ],
    };
    const form = await readBody({ data: [entry] });
    expect(form.state).toBe('same');
    expect(form.fields).toEqual(documented.map((label) => ({ label, required: true })));
  });

  it.each([
    ['key-refused', 401, {}],
    ['not-allowed', 403, {}],
    ['not-there', 404, {}],
    ['other', 500, {}],
    ['other', 302, {}],
    ['not-there', 200, { data: [] }],
    ['not-there', 200, { data: [{ name: 'Plytix' }] }],
    ['not-there', 200, { data: [flat(['', 'x'.repeat(300)])] }],
    ['not-there', 200, 'a page'],
  ] as const)('could not be checked: %s for %i', async (why, status, body) => {
    expect(await readBody(body, status)).toMatchObject({ state: 'could-not-check', why, fields: [] });
  });

  it('is asked for as definitions only, with the bare key', async () => {
    const simulator = createSimulator({ now: Date.now });
    const { apiKey } = simulator.patchworks.createKey({ company: 'Harbour & Pine', name: 'A' });
    const asked: URL[] = [];
    const fetch = createPracticeFetch(simulator);
    const http = createHttpClient({
      mayCarry: async () => true,
      fetch: (url, init) => {
        asked.push(new URL(url));
        return fetch(url, init);
      },
    });
    expect(await readHandoverForm(http, apiKey, at)).toMatchObject({ state: 'same' });
    expect(asked[0]?.searchParams.get('include')).toBe('authenticationImplementationTemplates.variableTemplates');
    for (const [form, state] of [
      ['differs', 'differs'],
      ['not-there', 'could-not-check'],
      ['not-allowed', 'could-not-check'],
    ] as const) {
      simulator.patchworks.setForm(form);
      expect((await readHandoverForm(http, apiKey, at)).state).toBe(state);
    }
    simulator.planFault({ fault: { kind: 'drop' }, times: 10 });
    expect(await readHandoverForm(http, apiKey, at)).toMatchObject({ why: 'no-answer' });
  });
});
