import { patchworksCheck } from './patchworks-check';
import { patchworksDelete } from './patchworks-delete';
import { patchworksGenerate } from './patchworks-generate';
import { patchworksRevoke } from './patchworks-revoke';

/** Where each guide to Patchworks' screens is shown. */
export const patchworksGuides = {
  mayManage: { step: patchworksCheck.steps[0], source: 'patchworks-help-keys' },
  create: null,
  collect: { steps: [patchworksGenerate.steps[4]], caption: 'picture.caption' },
  trust: 'guide.patchworks-generate.copy.trust',
  tasks: [patchworksRevoke, patchworksDelete],
  help: [
    { guide: patchworksRevoke, title: 'help.guide.patchworks-revoke' },
    { guide: patchworksDelete, title: 'help.guide.patchworks-delete' },
  ],
} as const;
