import type { Guide } from './guide';
import { handoverInstances } from './handover-instances';
import { handoverServices } from './handover-services';
import { patchworksCheck } from './patchworks-check';
import { patchworksGenerate } from './patchworks-generate';
import { plytixChangeRole } from './plytix-change-role';
import { plytixCheck } from './plytix-check';
import { plytixCollect } from './plytix-collect';
import { plytixCreate } from './plytix-create';

/** Every guide. A new service or task adds one file and one line here. */
export const allGuides: readonly Guide[] = [
  plytixCheck,
  plytixCreate,
  plytixCollect,
  plytixChangeRole,
  patchworksCheck,
  patchworksGenerate,
  handoverInstances,
  handoverServices,
];
