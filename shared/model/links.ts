import { type System, services } from './services/services';

type LinksOf<S extends System> = S extends System ? keyof (typeof services)[S]['links'] : never;

/** The name of one official page. */
export type LinkName = LinksOf<System>;

/**
 * Every address that the app can open in the browser. The renderer passes a name from this list, never an address.
 * `http` is allowed for the one page without a secure address (Plytix help, "API for Plytix").
 */
export const links: Readonly<Record<LinkName, string>> = Object.assign(
  {},
  ...Object.values(services).map((service) => service.links),
);

/** All names as a tuple, for the contract's schema. */
export const linkNames = Object.keys(links) as [LinkName, ...LinkName[]];
