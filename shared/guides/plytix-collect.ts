import type { Guide } from './guide';
import { plytixLabels } from './labels';

/** Copying the two values, whose icons appear only under the pointer, and keeping them safe. */
export const plytixCollect = {
  id: 'plytix-collect',
  system: 'plytix',
  task: 'collect',
  source: 'plytix-help-api',
  steps: [
    {
      id: 'key',
      covers: ['A.apiKey', 'B.copy-and-reveal', 'B.trusted-only'],
      title: 'guide.plytix-collect.key.title',
      acts: [{ do: 'guide.plytix-collect.key.act', more: 'guide.plytix-collect.key.act.more' }],
      labels: [plytixLabels.key],
      picture: 'plytix-hover-key',
      links: ['plytix-accounts'],
      branches: [
        {
          id: 'no-clipboard',
          cause: 'guide.plytix-collect.no-clipboard.cause',
          advice: 'guide.plytix-collect.no-clipboard.advice',
        },
      ],
      notes: [{ kind: 'trust', text: 'guide.plytix-collect.trust' }],
    },
    {
      id: 'password',
      covers: ['A.9', 'A.apiPassword', 'B.copy-and-reveal'],
      title: 'guide.plytix-collect.password.title',
      acts: [{ do: 'guide.plytix-collect.password.act', more: 'guide.plytix-collect.password.act.more' }],
      labels: [plytixLabels.password],
      picture: 'plytix-hover-password',
      links: [],
      branches: [
        {
          id: 'no-eye',
          cause: 'guide.plytix-collect.no-eye.cause',
          advice: 'guide.plytix-collect.no-eye.advice',
        },
        {
          id: 'secret',
          cause: 'guide.plytix-collect.secret.cause',
          advice: 'guide.plytix-collect.secret.advice',
        },
      ],
      notes: [],
    },
    {
      id: 'keep',
      covers: ['A.10', 'A.url', 'A.version'],
      title: 'guide.plytix-collect.keep.title',
      acts: [{ do: 'guide.plytix-collect.keep.act', more: 'guide.plytix-collect.keep.act.more' }],
      labels: [],
      picture: 'password-manager',
      links: [],
      branches: [
        {
          id: 'no-manager',
          cause: 'guide.plytix-collect.no-manager.cause',
          advice: 'guide.plytix-collect.no-manager.advice',
        },
      ],
      notes: [{ kind: 'trust', text: 'guide.plytix-collect.trust' }],
    },
  ],
} as const satisfies Guide;
