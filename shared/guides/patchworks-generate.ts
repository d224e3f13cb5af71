import type { Guide } from './guide';
import { patchworksLabels } from './labels';

/** Generating a Patchworks key and copying it at once. */
export const patchworksGenerate = {
  id: 'patchworks-generate',
  system: 'patchworks',
  task: 'create',
  source: 'patchworks-help-keys',
  steps: [
    {
      id: 'login',
      covers: ['C.generate.1', 'C.company'],
      title: 'guide.patchworks-generate.login.title',
      acts: [{ do: 'guide.patchworks-generate.login.act', more: 'guide.patchworks-generate.login.act.more' }],
      labels: [],
      picture: 'patchworks-login',
      links: ['patchworks-login'],
      branches: [
        {
          id: 'wrong-company',
          cause: 'guide.patchworks-generate.wrong-company.cause',
          advice: 'guide.patchworks-generate.wrong-company.advice',
        },
      ],
      notes: [],
    },
    {
      id: 'settings',
      covers: ['C.generate.2'],
      title: 'guide.patchworks-generate.settings.title',
      acts: [{ do: 'guide.patchworks-generate.settings.act' }],
      labels: [patchworksLabels.generalSettings],
      picture: 'patchworks-general-settings',
      links: [],
      branches: [],
      notes: [],
    },
    {
      id: 'api-keys',
      covers: ['C.generate.3'],
      title: 'guide.patchworks-generate.api-keys.title',
      acts: [{ do: 'guide.patchworks-generate.api-keys.act', more: 'guide.patchworks-generate.api-keys.act.more' }],
      labels: [patchworksLabels.apiKeys],
      picture: 'patchworks-api-keys',
      links: [],
      branches: [
        {
          id: 'no-menu',
          cause: 'guide.patchworks-generate.no-menu.cause',
          advice: 'guide.patchworks-generate.no-menu.advice',
          link: 'patchworks-help-roles',
        },
      ],
      notes: [],
    },
    {
      id: 'create',
      covers: ['C.generate.4', 'C.generate.effect'],
      title: 'guide.patchworks-generate.create.title',
      acts: [{ do: 'guide.patchworks-generate.create.act', more: 'guide.patchworks-generate.create.act.more' }],
      labels: [patchworksLabels.createKey],
      picture: 'patchworks-create-key',
      links: [],
      branches: [
        {
          id: 'no-button',
          cause: 'guide.patchworks-generate.no-button.cause',
          advice: 'guide.patchworks-generate.no-button.advice',
        },
      ],
      notes: [{ kind: 'consequence', text: 'guide.patchworks-generate.create.effect' }],
    },
    {
      id: 'copy',
      covers: ['C.generate.5'],
      title: 'guide.patchworks-generate.copy.title',
      acts: [{ do: 'guide.patchworks-generate.copy.act', more: 'guide.patchworks-generate.copy.act.more' }],
      labels: [],
      picture: 'patchworks-copy-key',
      links: [],
      branches: [
        {
          id: 'gone',
          cause: 'guide.patchworks-generate.gone.cause',
          advice: 'guide.patchworks-generate.gone.advice',
        },
      ],
      notes: [{ kind: 'trust', text: 'guide.patchworks-generate.copy.trust' }],
    },
    {
      id: 'row',
      covers: ['C.many-keys'],
      title: 'guide.patchworks-generate.row.title',
      acts: [{ do: 'guide.patchworks-generate.row.act', more: 'guide.patchworks-generate.row.act.more' }],
      labels: [patchworksLabels.apiKeys],
      picture: 'patchworks-key-row',
      links: [],
      branches: [],
      notes: [],
    },
  ],
} as const satisfies Guide;
