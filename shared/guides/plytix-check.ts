import type { Guide } from './guide';
import { plytixLabels } from './labels';

/**
 * Before anything else: only Owners and Admins can create keys, and the account page shows whether the person is one.
 */
export const plytixCheck = {
  id: 'plytix-check',
  system: 'plytix',
  task: 'check',
  source: 'plytix-help-api',
  steps: [
    {
      id: 'may-manage',
      covers: ['B.can-manage', 'B.account-administration'],
      title: 'guide.plytix-check.may-manage.title',
      acts: [
        { do: 'guide.plytix-check.may-manage.open', more: 'guide.plytix-check.may-manage.open.more' },
        { do: 'guide.plytix-check.may-manage.look', more: 'guide.plytix-check.may-manage.look.more' },
      ],
      labels: [plytixLabels.apiTab, plytixLabels.administration],
      picture: 'plytix-tabs-compared',
      links: ['plytix-accounts'],
      branches: [
        {
          id: 'still-unsure',
          cause: 'guide.plytix-check.still-unsure.cause',
          advice: 'guide.plytix-check.still-unsure.advice',
        },
      ],
      notes: [],
    },
  ],
} as const satisfies Guide;
