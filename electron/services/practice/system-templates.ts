import type { PatchworksForm } from './simulated-state';

type Listed = Readonly<Record<string, unknown>>;

/** The path of the marketplace's entries (Patchworks Core API reference, system templates). */
export const templatesPath = '/api/v1/patchworks/system-templates';

const withFields = 'authenticationImplementationTemplates.variableTemplates';

const documented = ['URL', 'API Key', 'API Password', 'Version'];

/** The form as if Patchworks had changed it since its help page was written. */
const changed = ['URL', 'API Key', 'API Password', 'Account ID'];

/** The marketplace's entries. The definitions of their credential fields are included only on request. */
export function systemTemplates(form: PatchworksForm, include: readonly string[]): readonly Listed[] {
  const plytix = {
    id: 41,
    name: 'Plytix',
    label: 'Plytix',
    version: '1',
    protocol: 'HTTP',
    rate_limit_unit: 'minute',
    rate_limit_duration: 60,
    ...(include.includes(withFields) && (form === 'differs' ? nested(changed) : flat(documented))),
  };
  const shopify = {
    id: 42,
    name: 'Shopify',
    label: 'Shopify',
    version: '3',
    protocol: 'HTTP',
    rate_limit_unit: 'second',
    rate_limit_duration: 2,
  };
  return form === 'not-there' ? [shopify] : [plytix, shopify];
}

/** In the form of the published samples. */
function flat(labels: readonly string[]): Listed {
  const fields = labels.map((label, place) => ({ ...field(label), id: 7000 + place, pivot: { required: true } }));
  return { authentication_implementation_templates: [{ id: 70, name: 'API key', variable_templates: fields }] };
}

/** In the form that the official client reads: under `attributes`. */
function nested(labels: readonly string[]): Listed {
  const fields = labels.map((label) => ({
    type: 'variable_templates',
    attributes: { ...field(label), required: true },
  }));
  return { attributes: { authenticationImplementationTemplates: [{ attributes: { variableTemplates: fields } }] } };
}

function field(label: string): Listed {
  const secret = /key|password/i.test(label);
  return { key: label.toLowerCase().replaceAll(' ', '_'), label, value: null, secret, locked: false };
}
