import type { Guide } from './guide';
import { patchworksLabels } from './labels';

/** Patchworks' older screen: a connector, added from a page of tiles. */
export const handoverServices = {
  id: 'handover-services',
  system: 'patchworks',
  task: 'hand-over',
  source: 'patchworks-help-service-connector',
  steps: [
    {
      id: 'open',
      covers: ['D.legacy.0', 'D.legacy.1', 'D.legacy.2', 'D.legacy.3'],
      title: 'guide.handover-services.open.title',
      acts: [
        { do: 'guide.handover-services.open.menu' },
        { do: 'guide.handover-services.open.tile', more: 'guide.handover-services.open.tile.more' },
      ],
      labels: [patchworksLabels.connectors, patchworksLabels.manageConnectors, patchworksLabels.addConnector],
      picture: 'patchworks-tiles',
      links: ['patchworks-login', 'patchworks-help-service-connector'],
      branches: [
        {
          id: 'one-each',
          cause: 'guide.handover-services.one-each.cause',
          advice: 'guide.handover-services.one-each.advice',
        },
        {
          id: 'other-menu',
          cause: 'guide.handover-services.other-menu.cause',
          advice: 'guide.handover-services.other-menu.advice',
        },
      ],
      notes: [{ kind: 'fact', text: 'guide.handover-services.open.one-each' }],
    },
    {
      id: 'name',
      covers: ['D.legacy.4'],
      title: 'guide.handover-services.name.title',
      acts: [{ do: 'guide.handover-services.name.act', more: 'guide.handover-services.name.act.more' }],
      labels: [],
      picture: 'patchworks-form-name-tiles',
      links: [],
      branches: [],
      notes: [],
    },
    {
      id: 'details',
      covers: ['D.legacy.5'],
      title: 'guide.handover-services.details.title',
      acts: [{ do: 'guide.handover-services.details.act', more: 'guide.handover-services.details.act.more' }],
      labels: [],
      picture: 'patchworks-form-time-zone',
      links: [],
      branches: [],
      notes: [],
    },
    {
      id: 'authentication',
      covers: ['D.legacy.6'],
      title: 'guide.handover-services.authentication.title',
      acts: [
        {
          do: 'guide.handover-services.authentication.act',
          more: 'guide.handover-services.authentication.act.more',
        },
      ],
      labels: [],
      picture: 'patchworks-form-authentication',
      links: [],
      branches: [],
      notes: [],
    },
    {
      id: 'credentials',
      covers: ['D.legacy.7', 'A.url', 'A.apiKey', 'A.apiPassword', 'A.version', 'B.trusted-only'],
      title: 'guide.handover-services.credentials.title',
      acts: [{ do: 'guide.handover-services.credentials.act', more: 'guide.handover-services.credentials.act.more' }],
      labels: [patchworksLabels.url, patchworksLabels.key, patchworksLabels.password, patchworksLabels.version],
      picture: 'patchworks-form-credentials',
      links: ['patchworks-help-plytix'],
      branches: [],
      notes: [{ kind: 'trust', text: 'guide.handover.trust' }],
    },
    {
      id: 'done',
      covers: ['D.legacy.8', 'D.legacy.after'],
      title: 'guide.handover-services.done.title',
      acts: [{ do: 'guide.handover-services.done.act', more: 'guide.handover-services.done.act.more' }],
      labels: [],
      picture: 'patchworks-connector-status',
      links: [],
      branches: [
        {
          id: 'failed',
          cause: 'guide.handover-services.failed.cause',
          advice: 'guide.handover-services.failed.advice',
        },
      ],
      notes: [],
    },
  ],
} as const satisfies Guide;
