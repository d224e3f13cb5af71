import type { Guide } from './guide';
import { plytixLabels } from './labels';
import { plytixOpenList } from './plytix-open-list';

/** Setting another role for a key in use, with Plytix's warning. */
export const plytixSetRole = {
  id: 'plytix-set-role',
  system: 'plytix',
  task: 'change-role',
  source: 'plytix-help-api',
  steps: [
    plytixOpenList,
    {
      id: 'set-role',
      covers: ['B.edit-icons', 'B.change-role', 'B.change-role-risk', 'B.roles'],
      title: 'guide.plytix-set-role.set-role.title',
      acts: [
        { do: 'guide.plytix-set-role.set-role.pencil', more: 'guide.plytix-set-role.set-role.pencil.more' },
        { do: 'guide.plytix-set-role.set-role.role', more: 'guide.plytix-set-role.set-role.role.more' },
        { do: 'guide.plytix-set-role.set-role.save', more: 'guide.plytix-set-role.set-role.save.more' },
      ],
      labels: [plytixLabels.assignedRole, plytixLabels.roles, plytixLabels.saveKey],
      picture: 'plytix-set-role',
      links: ['plytix-help-api'],
      branches: [
        {
          id: 'no-pencil',
          cause: 'guide.plytix-edit.no-pencil.cause',
          advice: 'guide.plytix-edit.no-pencil.advice',
        },
        {
          id: 'no-role',
          cause: 'guide.plytix-set-role.no-role.cause',
          advice: 'guide.plytix-set-role.no-role.advice',
        },
        {
          id: 'several',
          cause: 'guide.plytix-edit.several.cause',
          advice: 'guide.plytix-edit.several.advice',
        },
      ],
      notes: [
        { kind: 'consequence', text: 'guide.plytix-set-role.set-role.risk' },
        { kind: 'fact', text: 'guide.plytix-set-role.roles.system' },
        { kind: 'fact', text: 'guide.plytix-set-role.roles.team' },
      ],
    },
  ],
} as const satisfies Guide;
