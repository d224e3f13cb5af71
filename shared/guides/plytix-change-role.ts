import type { Guide } from './guide';
import { plytixLabels } from './labels';

/** Changing the role of an existing Plytix key. The key and its password stay the same. */
export const plytixChangeRole = {
  id: 'plytix-change-role',
  system: 'plytix',
  task: 'change-role',
  source: 'plytix-help-api',
  steps: [
    {
      id: 'change',
      covers: ['B.edit-icons', 'B.change-role', 'B.change-role-risk'],
      title: 'guide.plytix-change-role.change.title',
      acts: [
        { do: 'guide.plytix-change-role.change.pencil', more: 'guide.plytix-change-role.change.pencil.more' },
        { do: 'guide.plytix-change-role.change.role' },
        { do: 'guide.plytix-change-role.change.save', more: 'guide.plytix-change-role.change.save.more' },
      ],
      labels: [plytixLabels.assignedRole, plytixLabels.admin, plytixLabels.saveKey],
      picture: 'plytix-change-role',
      links: ['plytix-accounts', 'plytix-help-api'],
      branches: [],
      notes: [{ kind: 'consequence', text: 'guide.plytix-change-role.change.risk' }],
    },
  ],
} as const satisfies Guide;
