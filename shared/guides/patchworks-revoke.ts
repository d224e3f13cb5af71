import type { Guide } from './guide';
import { patchworksLabels } from './labels';
import { patchworksOpenKeys, patchworksOpenSettings } from './patchworks-open-list';

/** Revoking a Patchworks key, so that it stays in the list with the time. */
export const patchworksRevoke = {
  id: 'patchworks-revoke',
  system: 'patchworks',
  task: 'revoke',
  source: 'patchworks-help-keys',
  steps: [
    patchworksOpenSettings,
    patchworksOpenKeys,
    {
      id: 'revoke',
      covers: ['C.revoke.3', 'C.revoke.4', 'C.revoke.effect'],
      title: 'guide.patchworks-revoke.revoke.title',
      acts: [
        { do: 'guide.patchworks-revoke.revoke.menu', more: 'guide.patchworks-revoke.revoke.menu.more' },
        { do: 'guide.patchworks-revoke.revoke.choose', more: 'guide.patchworks-revoke.revoke.choose.more' },
      ],
      labels: [patchworksLabels.more, patchworksLabels.revoke, patchworksLabels.delete],
      picture: 'patchworks-revoke',
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
      notes: [{ kind: 'consequence', text: 'guide.patchworks-revoke.revoke.effect' }],
    },
    {
      id: 'see',
      covers: ['C.revoke.effect'],
      title: 'guide.patchworks-revoke.see.title',
      acts: [{ do: 'guide.patchworks-revoke.see.act', more: 'guide.patchworks-revoke.see.act.more' }],
      labels: [],
      picture: 'patchworks-revoked-row',
      links: [],
      branches: [],
      notes: [],
    },
  ],
} as const satisfies Guide;
