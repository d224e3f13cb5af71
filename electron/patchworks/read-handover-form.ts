import type { HandoverForm } from '../../shared/handover-form';
import type { HttpClient } from '../http/exchange';

/** The fields that Patchworks' documentation names, all required (Patchworks, "Finding service connector credentials for Plytix"). */
const documented = ['URL', 'API Key', 'API Password', 'Version'] as const;

/**
 * Reads the marketplace's entry for Plytix with the definitions of its credential fields. Definitions only: instances
 * are never asked for, because whether their secret values come back masked is not documented (Patchworks Core API
 * reference, system templates).
 */
const address =
  'https://core.wearepatchworks.com/api/v1/patchworks/system-templates?filter[name]=Plytix&per_page=5' +
  '&include=authenticationImplementationTemplates.variableTemplates';

/** Which fields are asked for now. Never rejects; whatever is not clearly an answer is `could-not-check`. */
export async function readHandoverForm(http: HttpClient, apiKey: string, at: string): Promise<HandoverForm> {
  const none: HandoverForm = { state: 'could-not-check', at, fields: [], missing: [], extra: [] };
  const reply = await http({
    method: 'GET',
    url: address,
    headers: { Accept: 'application/json', Authorization: apiKey },
  });
  if (reply.kind === 'network' || reply.status >= 300) return none;
  const entry = listIn(reply.json).find((item) => nameOf(item).toLowerCase() === 'plytix');
  const fields = fieldsOf(entry);
  if (fields.length === 0) return none;
  const labels = fields.map(({ label }) => label.toLowerCase());
  const missing = documented.filter((label) => !labels.includes(label.toLowerCase()));
  const known = documented.map((label) => label.toLowerCase());
  const extra = fields.map(({ label }) => label).filter((label) => !known.includes(label.toLowerCase()));
  return { state: missing.length + extra.length === 0 ? 'same' : 'differs', at, fields, missing: [...missing], extra };
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

const deepest = 6;

/** Field definitions wherever the entry holds them: how the included parts nest is not published. */
function fieldsOf(value: unknown, depth = 0): HandoverForm['fields'] {
  if (depth > deepest || typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const isList = name.replaceAll('_', '').toLowerCase() === 'variabletemplates' && Array.isArray(inner);
    return isList ? inner.flatMap(fieldOf) : fieldsOf(inner, depth + 1);
  });
}

function fieldOf(definition: unknown): HandoverForm['fields'] {
  const label = member(definition, 'label') ?? member(definition, 'key');
  if (typeof label !== 'string' || label.trim() === '' || label.length > 200) return [];
  const required = member(definition, 'required') ?? member(member(definition, 'pivot'), 'required');
  return [{ label: label.trim(), required: typeof required === 'boolean' ? required : null }];
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
