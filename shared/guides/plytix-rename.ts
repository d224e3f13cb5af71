import type { Guide } from './guide';
import { plytixLabels } from './labels';
import { plytixOpenList } from './plytix-open-list';

/** Renaming a Plytix key. Key, password and role stay the same, so nothing stops. */
export const plytixRename = {
  id: 'plytix-rename',
  system: 'plytix',
  task: 'rename',
  source: 'plytix-help-api',
  steps: [
    plytixOpenList,
    {
      id: 'rename',
      covers: ['B.edit-icons', 'B.rename', 'B.name-the-party'],
      title: 'guide.plytix-rename.rename.title',
      acts: [
        { do: 'guide.plytix-rename.rename.pencil', more: 'guide.plytix-rename.rename.pencil.more' },
        { do: 'guide.plytix-rename.rename.name', more: 'guide.plytix-rename.rename.name.more' },
        { do: 'guide.plytix-rename.rename.save', more: 'guide.plytix-rename.rename.save.more' },
      ],
      labels: [plytixLabels.name, plytixLabels.saveKey],
      picture: 'plytix-rename',
      links: ['plytix-help-api'],
      branches: [
        {
          id: 'no-pencil',
          cause: 'guide.plytix-edit.no-pencil.cause',
          advice: 'guide.plytix-edit.no-pencil.advice',
        },
        {
          id: 'several',
          cause: 'guide.plytix-edit.several.cause',
          advice: 'guide.plytix-edit.several.advice',
        },
      ],
      notes: [],
    },
  ],
} as const satisfies Guide;
