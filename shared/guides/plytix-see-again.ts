import type { Guide } from './guide';
import { plytixLabels } from './labels';
import { plytixOpenList } from './plytix-open-list';

/** Copying a key or revealing its password later: Plytix shows both again at any time. */
export const plytixSeeAgain = {
  id: 'plytix-see-again',
  system: 'plytix',
  task: 'collect',
  source: 'plytix-help-api',
  steps: [
    plytixOpenList,
    {
      id: 'key',
      covers: ['B.copy-and-reveal'],
      title: 'guide.plytix-see-again.key.title',
      acts: [{ do: 'guide.plytix-see-again.key.act', more: 'guide.plytix-collect.key.act.more' }],
      labels: [plytixLabels.key],
      picture: 'plytix-hover-key',
      links: [],
      branches: [
        {
          id: 'no-clipboard',
          cause: 'guide.plytix-collect.no-clipboard.cause',
          advice: 'guide.plytix-collect.no-clipboard.advice',
        },
      ],
      notes: [],
    },
    {
      id: 'password',
      covers: ['B.copy-and-reveal', 'B.trusted-only'],
      title: 'guide.plytix-see-again.password.title',
      acts: [{ do: 'guide.plytix-see-again.password.act', more: 'guide.plytix-collect.password.act.more' }],
      labels: [plytixLabels.password],
      picture: 'plytix-hover-password',
      links: ['plytix-help-api'],
      branches: [
        {
          id: 'no-eye',
          cause: 'guide.plytix-collect.no-eye.cause',
          advice: 'guide.plytix-collect.no-eye.advice',
        },
      ],
      notes: [{ kind: 'trust', text: 'guide.plytix-collect.trust' }],
    },
  ],
} as const satisfies Guide;
