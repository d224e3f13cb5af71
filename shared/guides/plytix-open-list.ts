import type { GuideStep } from './guide';
import { plytixLabels } from './labels';

/** The way to the list of Plytix keys. Every task on an existing key begins there. */
export const plytixOpenList = {
  id: 'open-list',
  covers: ['B.account-administration', 'B.can-manage'],
  title: 'guide.plytix-open-list.title',
  acts: [{ do: 'guide.plytix-open-list.act', more: 'guide.plytix-open-list.act.more' }],
  labels: [plytixLabels.apiTab, plytixLabels.administration],
  picture: 'plytix-api-tab',
  links: ['plytix-accounts'],
  branches: [
    {
      id: 'no-tab',
      cause: 'guide.plytix-create.no-tab.cause',
      advice: 'guide.plytix-open-list.no-tab.advice',
    },
    {
      id: 'older',
      cause: 'guide.plytix-create.older.cause',
      advice: 'guide.plytix-create.older.advice',
      acts: [{ do: 'guide.plytix-create.older.name' }, { do: 'guide.plytix-create.older.icon' }],
      picture: 'plytix-user-panel',
    },
    {
      id: 'other-company',
      cause: 'guide.plytix-create.other-company.cause',
      advice: 'guide.plytix-create.other-company.advice',
    },
    {
      id: 'no-row',
      cause: 'guide.plytix-open-list.no-row.cause',
      advice: 'guide.plytix-open-list.no-row.advice',
    },
  ],
  notes: [{ kind: 'fact', text: 'guide.plytix-open-list.who' }],
} as const satisfies GuideStep;
