import type { Guide } from './guide';
import { handoverInstances } from './handover-instances';
import { handoverServices } from './handover-services';
import { patchworksCheck } from './patchworks-check';
import { patchworksDelete } from './patchworks-delete';
import { patchworksGenerate } from './patchworks-generate';
import { patchworksRevoke } from './patchworks-revoke';
import { plytixChangeRole } from './plytix-change-role';
import { plytixCheck } from './plytix-check';
import { plytixCollect } from './plytix-collect';
import { plytixCreate } from './plytix-create';
import { plytixDelete } from './plytix-delete';
import { plytixRename } from './plytix-rename';
import { plytixSeeAgain } from './plytix-see-again';
import { plytixSetRole } from './plytix-set-role';

/** Every guide. A new service or task adds one file and one line here. */
export const allGuides: readonly Guide[] = [
  plytixCheck,
  plytixCreate,
  plytixCollect,
  plytixChangeRole,
  plytixSeeAgain,
  plytixRename,
  plytixSetRole,
  plytixDelete,
  patchworksCheck,
  patchworksGenerate,
  patchworksRevoke,
  patchworksDelete,
  handoverInstances,
  handoverServices,
];
