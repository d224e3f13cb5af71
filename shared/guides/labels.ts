/**
 * A label on a service's screen, exactly as spelled there. `also` is the other service's spelling of it in its help
 * page, where it differs: on a service's own screens its own spelling wins.
 */
export type Label = { readonly text: string; readonly also?: string };

/** Labels on Plytix's screens (Plytix help, "API for Plytix"; `also`: Patchworks' page about Plytix). */
export const plytixLabels = {
  apiTab: { text: 'API' },
  createKey: { text: 'Create API Key', also: 'create API key' },
  name: { text: 'Name' },
  assignedRole: { text: 'Assigned role', also: 'assigned role' },
  admin: { text: 'admin', also: 'Admin' },
  key: { text: 'API Key', also: 'API key' },
  password: { text: 'API Password', also: 'API password' },
  saveKey: { text: 'Save API Key' },
  profilePanel: { text: 'profile & account' },
  account: { text: 'account' },
  administration: { text: 'Account Administration' },
  roles: { text: 'Roles' },
} as const satisfies Record<string, Label>;

/** Labels on Patchworks' screens. */
export const patchworksLabels = {
  generalSettings: { text: 'general settings' },
  apiKeys: { text: 'API keys' },
  createKey: { text: 'create API key' },
  more: { text: '…', also: 'ellipsis' },
  revoke: { text: 'revoke' },
  delete: { text: 'delete' },
  processFlows: { text: 'process flows' },
  connectorsAndInstances: { text: 'connectors & instances' },
  addInstance: { text: 'add new instance' },
  addNewConnector: { text: 'add new connector' },
  install: { text: 'install' },
  connectors: { text: 'connectors' },
  manageConnectors: { text: 'manage your connectors' },
  addConnector: { text: 'add connector' },
  instanceDetails: { text: 'instance details' },
  authentication: { text: 'authentication' },
  certificates: { text: 'certificates' },
  saveInstance: { text: 'save instance details' },
  marketplace: { text: 'Marketplace' },
  summary: { text: 'summary' },
  settings: { text: 'settings' },
  operational: { text: 'Connector Operational' },
  failedAuthentication: { text: 'Failed Authentication' },
  nextStep: { text: 'next step' },
  url: { text: 'URL' },
  key: { text: 'API Key' },
  password: { text: 'API Password' },
  version: { text: 'Version' },
} as const satisfies Record<string, Label>;

/** The tabs of Plytix's account page, in order. People who may not manage keys see only the first one. */
export const plytixTabs = ['Info', 'Plan', 'Invoices', 'Team', 'Roles', 'API'] as const;
