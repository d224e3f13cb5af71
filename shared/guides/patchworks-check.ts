import type { Guide } from './guide';
import { patchworksLabels } from './labels';

/** Before creating a Patchworks key: may the person do it, for which company, and for what purpose. */
export const patchworksCheck = {
  id: 'patchworks-check',
  system: 'patchworks',
  task: 'check',
  source: 'patchworks-help-keys',
  steps: [
    {
      id: 'may-manage',
      covers: ['C.can-manage'],
      title: 'guide.patchworks-check.may-manage.title',
      acts: [{ do: 'guide.patchworks-check.may-manage.look', more: 'guide.patchworks-check.may-manage.look.more' }],
      labels: [patchworksLabels.generalSettings, patchworksLabels.apiKeys],
      picture: 'patchworks-general-settings',
      links: ['patchworks-login', 'patchworks-help-roles'],
      branches: [
        {
          id: 'role',
          cause: 'guide.patchworks-check.role.cause',
          advice: 'guide.patchworks-check.role.advice',
          link: 'patchworks-help-roles',
        },
        {
          id: 'switched-off',
          cause: 'guide.patchworks-check.switched-off.cause',
          advice: 'guide.patchworks-check.switched-off.advice',
        },
        {
          id: 'plan',
          cause: 'guide.patchworks-check.plan.cause',
          advice: 'guide.patchworks-check.plan.advice',
        },
      ],
      notes: [],
    },
    {
      id: 'company',
      covers: ['C.company'],
      title: 'guide.patchworks-check.company.title',
      acts: [{ do: 'guide.patchworks-check.company.look', more: 'guide.patchworks-check.company.look.more' }],
      labels: [],
      picture: 'patchworks-company',
      links: [],
      branches: [
        {
          id: 'linked-company',
          cause: 'guide.patchworks-check.linked-company.cause',
          advice: 'guide.patchworks-check.linked-company.advice',
        },
      ],
      notes: [],
    },
    {
      id: 'purpose',
      covers: ['C.many-keys', 'C.scope', 'C.no-expiry'],
      title: 'guide.patchworks-check.purpose.title',
      acts: [{ do: 'guide.patchworks-check.purpose.name', more: 'guide.patchworks-check.purpose.name.more' }],
      labels: [],
      picture: 'patchworks-key-per-use',
      links: [],
      branches: [],
      notes: [
        { kind: 'fact', text: 'guide.patchworks-check.purpose.scope' },
        { kind: 'fact', text: 'guide.patchworks-check.purpose.expiry' },
      ],
    },
  ],
} as const satisfies Guide;
