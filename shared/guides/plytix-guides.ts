import { plytixCheck } from './plytix-check';
import { plytixCollect } from './plytix-collect';
import { plytixDelete } from './plytix-delete';
import { plytixRename } from './plytix-rename';
import { plytixSeeAgain } from './plytix-see-again';
import { plytixSetRole } from './plytix-set-role';

/** Where each guide to Plytix's screens is shown. */
export const plytixGuides = {
  mayManage: { step: plytixCheck.steps[0], source: 'plytix-help-api' },
  create: null,
  collect: { steps: [plytixCollect.steps[0], plytixCollect.steps[1]], caption: 'picture.caption.hover' },
  trust: 'guide.plytix-collect.trust',
  tasks: [plytixRename, plytixSetRole, plytixDelete],
  help: [
    { guide: plytixSeeAgain, title: 'help.guide.plytix-see-again' },
    { guide: plytixRename, title: 'help.guide.plytix-rename' },
    { guide: plytixSetRole, title: 'help.guide.plytix-set-role' },
    { guide: plytixDelete, title: 'help.guide.plytix-delete' },
  ],
} as const;
