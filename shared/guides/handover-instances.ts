import type { Guide } from './guide';
import { patchworksLabels } from './labels';

/** Patchworks' current screen: an instance of the Plytix connector, created in a wizard of four pages. */
export const handoverInstances = {
  id: 'handover-instances',
  system: 'patchworks',
  task: 'hand-over',
  source: 'patchworks-help-instance',
  steps: [
    {
      id: 'open',
      covers: ['D.current.1', 'D.current.2', 'D.current.3'],
      title: 'guide.handover-instances.open.title',
      acts: [
        { do: 'guide.handover-instances.open.menu', more: 'guide.handover-instances.open.menu.more' },
        { do: 'guide.handover-instances.open.add', more: 'guide.handover-instances.open.add.more' },
      ],
      labels: [
        patchworksLabels.processFlows,
        patchworksLabels.connectorsAndInstances,
        patchworksLabels.addInstance,
        patchworksLabels.addNewConnector,
        patchworksLabels.install,
      ],
      picture: 'patchworks-connectors',
      links: ['patchworks-login', 'patchworks-help-instance'],
      branches: [
        {
          id: 'no-plytix',
          cause: 'guide.handover-instances.no-plytix.cause',
          advice: 'guide.handover-instances.no-plytix.advice',
          covers: ['D.current.2'],
          acts: [
            { do: 'guide.handover-instances.no-plytix.add' },
            { do: 'guide.handover-instances.no-plytix.install' },
          ],
          picture: 'patchworks-marketplace',
        },
        {
          id: 'may-not-install',
          cause: 'guide.handover-instances.may-not-install.cause',
          advice: 'guide.handover-instances.may-not-install.advice',
          link: 'patchworks-help-roles',
        },
        {
          id: 'other-menu',
          cause: 'guide.handover-instances.other-menu.cause',
          advice: 'guide.handover-instances.other-menu.advice',
        },
      ],
      notes: [],
    },
    {
      id: 'name',
      covers: ['D.current.4'],
      title: 'guide.handover-instances.name.title',
      acts: [{ do: 'guide.handover-instances.name.act', more: 'guide.handover-instances.name.act.more' }],
      labels: [patchworksLabels.nextStep],
      picture: 'patchworks-form-name',
      links: [],
      branches: [],
      notes: [],
    },
    {
      id: 'details',
      covers: ['D.current.5'],
      title: 'guide.handover-instances.details.title',
      acts: [{ do: 'guide.handover-instances.details.act', more: 'guide.handover-instances.details.act.more' }],
      labels: [patchworksLabels.nextStep],
      picture: 'patchworks-form-details',
      links: [],
      branches: [],
      notes: [],
    },
    {
      id: 'authentication',
      covers: ['D.current.6'],
      title: 'guide.handover-instances.authentication.title',
      acts: [
        {
          do: 'guide.handover-instances.authentication.act',
          more: 'guide.handover-instances.authentication.act.more',
        },
      ],
      labels: [patchworksLabels.nextStep],
      picture: 'patchworks-form-authentication',
      links: [],
      branches: [
        {
          id: 'only-one',
          cause: 'guide.handover-instances.only-one.cause',
          advice: 'guide.handover-instances.only-one.advice',
        },
      ],
      notes: [],
    },
    {
      id: 'credentials',
      covers: ['D.current.7', 'A.url', 'A.apiKey', 'A.apiPassword', 'A.version', 'B.trusted-only'],
      title: 'guide.handover-instances.credentials.title',
      acts: [{ do: 'guide.handover-instances.credentials.act', more: 'guide.handover-instances.credentials.act.more' }],
      labels: [
        patchworksLabels.url,
        patchworksLabels.key,
        patchworksLabels.password,
        patchworksLabels.version,
        patchworksLabels.nextStep,
      ],
      picture: 'patchworks-form-credentials',
      links: ['patchworks-help-plytix'],
      branches: [
        {
          id: 'other-fields',
          cause: 'guide.handover-instances.other-fields.cause',
          advice: 'guide.handover-instances.other-fields.advice',
        },
      ],
      notes: [{ kind: 'trust', text: 'guide.handover.trust' }],
    },
    {
      id: 'done',
      covers: ['D.current.8'],
      title: 'guide.handover-instances.done.title',
      acts: [{ do: 'guide.handover-instances.done.act', more: 'guide.handover-instances.done.act.more' }],
      labels: [],
      picture: 'patchworks-instance-ready',
      links: [],
      branches: [
        {
          id: 'refused',
          cause: 'guide.handover-instances.refused.cause',
          advice: 'guide.handover-instances.refused.advice',
        },
      ],
      notes: [],
    },
  ],
} as const satisfies Guide;
