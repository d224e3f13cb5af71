import type { HandoverForm } from '../../../shared/model/handover-form';
import type { HttpClient, HttpResult } from '../http/exchange';

/**
 * The fields in Patchworks' documentation, all required (Patchworks, "Finding service connector credentials for
 * Plytix").
 */
const documented = ['URL', 'API Key', 'API Password', 'Version'] as const;

/**
 * Reads the marketplace's entry for Plytix with the definitions of its credential fields. Definitions only: instances
 * are never read, because it is undocumented whether their secret values come back masked (Patchworks Core API
 * reference, system templates).
 */
const address =
  'https://core.wearepatchworks.com/api/v1/patchworks/system-templates?filter[name]=Plytix&per_page=5' +
  '&include=authenticationImplementationTemplates.variableTemplates';

/** Returns the fields that the form has now. Never rejects; anything but a clear answer is `could-not-check`. */
export async function readHandoverForm(http: HttpClient, apiKey: string, at: string): Promise<HandoverForm> {
  const none = (why: HandoverForm['why']): HandoverForm => ({
    state: 'could-not-check',
    why,
    at,
    fields: [],
    missing: [],
    extra: [],
  });
  const reply = await http({
    method: 'GET',
    url: address,
    headers: { Accept: 'application/json', Authorization: apiKey },
    carries: { system: 'patchworks', values: { apiKey } },
  });
  if (reply.kind === 'network' || reply.status >= 300) return none(whyNot(reply));
  const entry = listIn(reply.json).find((item) => nameOf(item).toLowerCase() === 'plytix');
  const fields = bestOf(formsOf(entry));
  return fields.length === 0 ? none('not-there') : compare(fields, at);
}

function whyNot(reply: HttpResult): HandoverForm['why'] {
  if (reply.kind === 'network') {
    if (reply.code === 'value-asked') return 'value-asked';
    return reply.code === 'redirected' ? 'other' : 'no-answer';
  }
  if (reply.status === 401) return 'key-refused';
  if (reply.status === 403) return 'not-allowed';
  return reply.status === 404 ? 'not-there' : 'other';
}

function compare(fields: HandoverForm['fields'], at: string): HandoverForm {
  const { missing, extra } = differences(fields);
  return { state: missing.length + extra.length === 0 ? 'same' : 'differs', why: null, at, fields, missing, extra };
}

function differences(fields: HandoverForm['fields']): Pick<HandoverForm, 'missing' | 'extra'> {
  const asked = fields.map(({ label }) => plain(label));
  const known = documented.map(plain);
  return {
    missing: documented.filter((label) => !asked.includes(plain(label))),
    extra: fields.map(({ label }) => label).filter((label) => !known.includes(plain(label))),
  };
}

/** Normalises a label: labels may be capitalised or written as `api_key`. */
function plain(label: string): string {
  return label.toLowerCase().replace(/[^a-z0-9]+/g, '');
}

/** Picks the form closest to the documentation: an entry may offer several ways to log in, each with its own fields. */
function bestOf(forms: readonly HandoverForm['fields'][]): HandoverForm['fields'] {
  const distance = (fields: HandoverForm['fields']) => {
    const { missing, extra } = differences(fields);
    return missing.length * 2 + extra.length;
  };
  return forms.reduce((best, form) => (distance(form) < distance(best) ? form : best), forms[0] ?? []);
}

function listIn(json: unknown): readonly unknown[] {
  const data = member(json, 'data');
  return Array.isArray(data) ? data : [];
}

/** Items are flat in the published samples, and under `attributes` in what the official client reads. */
function nameOf(item: unknown): string {
  const name = member(item, 'name') ?? member(member(item, 'attributes'), 'name');
  return typeof name === 'string' ? name.trim() : '';
}

const deepest = 8;

/** Finds the lists of field definitions at any depth: the nesting of included parts is not published. */
function formsOf(value: unknown, depth = 0): HandoverForm['fields'][] {
  if (depth > deepest || typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    if (name.replaceAll('_', '').toLowerCase() !== 'variabletemplates') return formsOf(inner, depth + 1);
    const list: unknown = Array.isArray(inner) ? inner : member(inner, 'data');
    const fields = Array.isArray(list) ? list.flatMap(fieldOf) : [];
    return fields.length > 0 ? [fields] : [];
  });
}

function fieldOf(definition: unknown): HandoverForm['fields'] {
  const of = (name: string) => member(definition, name) ?? member(member(definition, 'attributes'), name);
  const label = of('label') ?? of('key');
  if (typeof label !== 'string' || label.trim() === '' || label.length > 200) return [];
  const required = of('required') ?? member(of('pivot'), 'required');
  return [{ label: label.trim(), required: typeof required === 'boolean' ? required : null }];
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
