import type { Guide } from './guide';
import { plytixLabels } from './labels';

/** Creating the Plytix key: the way to the API tab, the form, and the new row in the list. */
export const plytixCreate = {
  id: 'plytix-create',
  system: 'plytix',
  task: 'create',
  source: 'patchworks-help-plytix',
  steps: [
    {
      id: 'open',
      covers: ['A.1'],
      title: 'guide.plytix-create.open.title',
      acts: [{ do: 'guide.plytix-create.open.act', more: 'guide.plytix-create.open.act.more' }],
      labels: [],
      picture: 'plytix-address',
      links: ['plytix-accounts'],
      branches: [
        {
          id: 'newer',
          cause: 'guide.plytix-create.newer.cause',
          advice: 'guide.plytix-create.newer.advice',
          acts: [{ do: 'guide.plytix-create.newer.profile' }, { do: 'guide.plytix-create.newer.gear' }],
          picture: 'plytix-profile-gear',
        },
        {
          id: 'older',
          cause: 'guide.plytix-create.older.cause',
          advice: 'guide.plytix-create.older.advice',
          covers: ['A.2', 'A.3'],
          acts: [{ do: 'guide.plytix-create.older.name' }, { do: 'guide.plytix-create.older.icon' }],
          picture: 'plytix-user-panel',
        },
        {
          id: 'other-company',
          cause: 'guide.plytix-create.other-company.cause',
          advice: 'guide.plytix-create.other-company.advice',
        },
      ],
      notes: [],
    },
    {
      id: 'api-tab',
      covers: ['A.4', 'B.account-administration'],
      title: 'guide.plytix-create.api-tab.title',
      acts: [{ do: 'guide.plytix-create.api-tab.act', more: 'guide.plytix-create.api-tab.act.more' }],
      labels: [plytixLabels.apiTab, plytixLabels.administration],
      picture: 'plytix-api-tab',
      links: [],
      branches: [
        {
          id: 'no-tab',
          cause: 'guide.plytix-create.no-tab.cause',
          advice: 'guide.plytix-create.no-tab.advice',
        },
      ],
      notes: [],
    },
    {
      id: 'create-button',
      covers: ['A.5'],
      title: 'guide.plytix-create.create-button.title',
      acts: [{ do: 'guide.plytix-create.create-button.act', more: 'guide.plytix-create.create-button.act.more' }],
      labels: [plytixLabels.createKey],
      picture: 'plytix-keys-list',
      links: [],
      branches: [
        {
          id: 'no-button',
          cause: 'guide.plytix-create.no-button.cause',
          advice: 'guide.plytix-create.no-button.advice',
        },
      ],
      notes: [],
    },
    {
      id: 'form',
      covers: ['A.6', 'A.7', 'A.8', 'B.name-the-party', 'B.roles'],
      title: 'guide.plytix-create.form.title',
      acts: [
        {
          do: 'guide.plytix-create.form.name',
          more: 'guide.plytix-create.form.name.more',
          copy: 'suggested-name',
        },
        { do: 'guide.plytix-create.form.role', more: 'guide.plytix-create.form.role.more' },
        { do: 'guide.plytix-create.form.save', more: 'guide.plytix-create.form.save.more' },
      ],
      labels: [plytixLabels.name, plytixLabels.assignedRole, plytixLabels.admin, plytixLabels.createKey],
      picture: 'plytix-create-form',
      links: ['plytix-accounts'],
      branches: [
        {
          id: 'no-panel',
          cause: 'guide.plytix-create.no-panel.cause',
          advice: 'guide.plytix-create.no-panel.advice',
        },
        {
          id: 'no-admin',
          cause: 'guide.plytix-create.no-admin.cause',
          advice: 'guide.plytix-create.no-admin.advice',
        },
        {
          id: 'name-taken',
          cause: 'guide.plytix-create.name-taken.cause',
          advice: 'guide.plytix-create.name-taken.advice',
        },
      ],
      notes: [
        { kind: 'fact', text: 'guide.plytix-create.form.roles.system' },
        { kind: 'fact', text: 'guide.plytix-create.form.roles.team' },
      ],
    },
    {
      id: 'new-row',
      covers: ['A.9'],
      title: 'guide.plytix-create.new-row.title',
      acts: [
        { do: 'guide.plytix-create.new-row.find', more: 'guide.plytix-create.new-row.find.more' },
        { do: 'guide.plytix-create.new-row.role', more: 'guide.plytix-create.new-row.role.more' },
      ],
      labels: [plytixLabels.assignedRole, plytixLabels.admin],
      picture: 'plytix-new-row',
      links: ['plytix-accounts'],
      branches: [
        {
          id: 'no-row',
          cause: 'guide.plytix-create.no-row.cause',
          advice: 'guide.plytix-create.no-row.advice',
        },
        {
          id: 'wrong-role',
          cause: 'guide.plytix-create.wrong-role.cause',
          advice: 'guide.plytix-create.wrong-role.advice',
        },
      ],
      notes: [],
    },
  ],
} as const satisfies Guide;
