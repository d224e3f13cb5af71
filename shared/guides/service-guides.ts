import type { MessageKey } from '../messages/catalogue';
import type { LinkName } from '../model/links';
import type { System } from '../model/services/services';
import type { Guide, GuideStep } from './guide';
import { patchworksGuides } from './patchworks-guides';
import { plytixGuides } from './plytix-guides';

/** What the app shows of one service's screens, by the place where it is shown. */
export type ServiceGuides = {
  /** Where a person sees whether they may make keys, and the official page that says who may. */
  readonly mayManage: { readonly step: GuideStep; readonly source: LinkName };
  /** Making a key, for a service without pages of its own for that. */
  readonly create: Guide | null;
  /** What stands beside the values that are brought: one step for each, and what is said below the last drawing. */
  readonly collect: { readonly steps: readonly GuideStep[]; readonly caption: MessageKey };
  /** Whom a key may be given to. */
  readonly trust: MessageKey;
  /** One for each task of the service. */
  readonly tasks: readonly Guide[];
  /** What Help lists, with its headings. */
  readonly help: readonly { readonly guide: Guide; readonly title: MessageKey }[];
};

/** The guides of every service. */
export const serviceGuides: Readonly<Record<System, ServiceGuides>> = {
  plytix: plytixGuides,
  patchworks: patchworksGuides,
};
