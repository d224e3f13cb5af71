import type { Guide } from './guide';
import { plytixLabels } from './labels';
import { plytixOpenList } from './plytix-open-list';

/** Deleting a Plytix key. Plytix cannot deactivate a key, so deleting is the only way to end one. */
export const plytixDelete = {
  id: 'plytix-delete',
  system: 'plytix',
  task: 'delete',
  source: 'plytix-help-api',
  steps: [
    plytixOpenList,
    {
      id: 'delete',
      covers: ['B.edit-icons', 'B.delete'],
      title: 'guide.plytix-delete.delete.title',
      acts: [
        { do: 'guide.plytix-delete.delete.bin', more: 'guide.plytix-delete.delete.bin.more' },
        { do: 'guide.plytix-delete.delete.confirm', more: 'guide.plytix-delete.delete.confirm.more' },
      ],
      labels: [plytixLabels.assignedRole],
      picture: 'plytix-delete',
      links: ['plytix-help-api'],
      branches: [
        {
          id: 'no-bin',
          cause: 'guide.plytix-delete.no-bin.cause',
          advice: 'guide.plytix-edit.no-pencil.advice',
        },
        {
          id: 'several',
          cause: 'guide.plytix-edit.several.cause',
          advice: 'guide.plytix-edit.several.advice',
        },
      ],
      notes: [{ kind: 'consequence', text: 'guide.plytix-delete.delete.effect' }],
    },
  ],
} as const satisfies Guide;
