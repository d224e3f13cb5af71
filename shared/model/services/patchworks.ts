import type { Service } from './service';

/** Patchworks: one value, the manager role's scope, rows of its list that look alike. */
export const patchworks = {
  name: 'Patchworks',
  mark: 'M6 3h6v9H3V6a3 3 0 0 1 3-3zM12 12h9v6a3 3 0 0 1-3 3h-6z',
  domain: 'wearepatchworks.com',
  // Self-hosted addresses are not supported yet.
  hosts: ['core.wearepatchworks.com'],
  links: {
    'patchworks-login': 'https://app.wearepatchworks.com/login',
    'patchworks-help-plytix':
      'https://doc.wearepatchworks.com/product-documentation/patchworks-services/service-systems/supported-service-systems/plytix-service-connector/finding-service-connector-credentials-for-plytix',
    'patchworks-help-keys':
      'https://doc.wearepatchworks.com/product-documentation/developer-hub/patchworks-core-api/core-api-authentication/api-keys',
    'patchworks-help-instance':
      'https://doc.wearepatchworks.com/product-documentation/connectors-and-instances/working-with-instances/adding-an-instance',
    'patchworks-help-service-connector':
      'https://doc.wearepatchworks.com/product-documentation/v/patchworks-services/service-connectors/adding-a-service-connector',
    'patchworks-help-roles':
      'https://doc.wearepatchworks.com/product-documentation/users-roles-and-permissions/roles-and-permissions-summary',
  },
  site: 'patchworks-login',
  helpPages: [
    'patchworks-login',
    'patchworks-help-plytix',
    'patchworks-help-keys',
    'patchworks-help-instance',
    'patchworks-help-service-connector',
    'patchworks-help-roles',
  ],
  reference: null,
  aliases: ['patchworks core', 'wearepatchworks', 'ipaas'],
  valueFields: ['apiKey'],
  valueShapes: null,
  steps: ['check', 'create', 'capture', 'test', 'record'],
  pageCounts: { check: 3, create: 2, capture: 2 },
  firstName: '',
  isNamedForUse: true,
  // Every key has the manager role's scope (Patchworks, "API keys").
  fixedRole: 'manager',
  tasks: ['revoke', 'delete'],
  endTask: 'revoke',
  checks: ['values', 'shape', 'reach-core', 'key'],
  refusal: { check: 'key', codes: ['key-refused'] },
  notesRow: true,
  listsKeys: false,
  showsValuesAgain: false,
  sendsKeyAsHeader: true,
  neverEnds: true,
  tellsForm: true,
  isPractised: true,
} as const satisfies Service;
