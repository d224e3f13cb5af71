import type { GuideStep } from './guide';
import { patchworksLabels } from './labels';

const noMenu = {
  id: 'no-menu',
  cause: 'guide.patchworks-generate.no-menu.cause',
  advice: 'guide.patchworks-open-list.no-menu.advice',
  link: 'patchworks-help-roles',
} as const;

const otherCompany = {
  id: 'other-company',
  cause: 'guide.patchworks-generate.wrong-company.cause',
  advice: 'guide.patchworks-open-list.other-company.advice',
} as const;

const noRow = {
  id: 'no-row',
  cause: 'guide.patchworks-open-list.no-row.cause',
  advice: 'guide.patchworks-open-list.no-row.advice',
} as const;

/** The first half of the way to the list of Patchworks keys. Every task on an existing key begins there. */
export const patchworksOpenSettings = {
  id: 'settings',
  covers: ['C.revoke.1', 'C.can-manage', 'C.company'],
  title: 'guide.patchworks-generate.settings.title',
  acts: [{ do: 'guide.patchworks-open-list.settings', more: 'guide.patchworks-open-list.settings.more' }],
  labels: [patchworksLabels.generalSettings],
  picture: 'patchworks-general-settings',
  links: ['patchworks-login'],
  branches: [otherCompany],
  notes: [{ kind: 'fact', text: 'guide.patchworks-open-list.who' }],
} as const satisfies GuideStep;

/** The second half of the way to the list of Patchworks keys. */
export const patchworksOpenKeys = {
  id: 'api-keys',
  covers: ['C.revoke.2'],
  title: 'guide.patchworks-generate.api-keys.title',
  acts: [{ do: 'guide.patchworks-generate.api-keys.act', more: 'guide.patchworks-generate.api-keys.act.more' }],
  labels: [patchworksLabels.apiKeys],
  picture: 'patchworks-api-keys',
  links: [],
  branches: [noMenu, noRow],
  notes: [],
} as const satisfies GuideStep;
