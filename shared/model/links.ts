/**
 * Every address that the app can open in the browser. The renderer passes a name from this list, never an address.
 * `http` is allowed for the one page without a secure address (Plytix help, "API for Plytix").
 */
export const links = {
  'plytix-accounts': 'https://accounts.plytix.com/',
  'plytix-help-api': 'https://help.plytix.com/api',
  'plytix-api-docs': 'http://apidocs.plytix.com/',
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
} as const;

/** The name of one official page. */
export type LinkName = keyof typeof links;

/** All names as a tuple, for the contract's schema. */
export const linkNames = Object.keys(links) as [LinkName, ...LinkName[]];
