import type { Guide } from './guide';
import { patchworksLabels } from './labels';
import { patchworksOpenKeys, patchworksOpenSettings } from './patchworks-open-list';

/** Deleting a Patchworks key, so that Patchworks keeps no trace of it. */
export const patchworksDelete = {
  id: 'patchworks-delete',
  system: 'patchworks',
  task: 'delete',
  source: 'patchworks-help-keys',
  steps: [
    patchworksOpenSettings,
    patchworksOpenKeys,
    {
      id: 'delete',
      covers: ['C.delete', 'C.delete.effect', 'C.delete.keep-track'],
      title: 'guide.patchworks-delete.delete.title',
      acts: [
        { do: 'guide.patchworks-revoke.revoke.menu', more: 'guide.patchworks-revoke.revoke.menu.more' },
        { do: 'guide.patchworks-delete.delete.choose', more: 'guide.patchworks-delete.delete.choose.more' },
      ],
      labels: [patchworksLabels.more, patchworksLabels.delete, patchworksLabels.revoke],
      picture: 'patchworks-delete',
      links: ['patchworks-help-keys'],
      branches: [
        {
          id: 'no-ellipsis',
          cause: 'guide.patchworks-revoke.no-ellipsis.cause',
          advice: 'guide.patchworks-revoke.no-ellipsis.advice',
        },
        {
          id: 'alike',
          cause: 'guide.patchworks-revoke.alike.cause',
          advice: 'guide.patchworks-revoke.alike.advice',
        },
      ],
      notes: [
        { kind: 'consequence', text: 'guide.patchworks-delete.delete.effect' },
        { kind: 'consequence', text: 'guide.patchworks-delete.delete.keep-track' },
      ],
    },
  ],
} as const satisfies Guide;
