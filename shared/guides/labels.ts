/**
 * Words that stand on the two services' screens, exactly as spelled there. `also` holds the spelling of the other
 * service's help page where it differs: the service's own spelling wins on its own screens.
 */
export type Label = { readonly text: string; readonly also?: string };

/** Words on Plytix's screens (Plytix help, "API for Plytix"; `also`: Patchworks' page about Plytix). */
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

/** Words on Patchworks' screens. */
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
  nextStep: { text: 'next step' },
  url: { text: 'URL' },
  key: { text: 'API Key' },
  password: { text: 'API Password' },
  version: { text: 'Version' },
} as const satisfies Record<string, Label>;

/** The tabs of Plytix's account page, in their order. People who may not manage keys see the first one only. */
export const plytixTabs = ['Info', 'Plan', 'Invoices', 'Team', 'Roles', 'API'] as const;
