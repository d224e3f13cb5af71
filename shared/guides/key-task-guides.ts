import type { KeyTaskKind } from '../model/key-task';
import type { Guide } from './guide';
import { patchworksDelete } from './patchworks-delete';
import { patchworksRevoke } from './patchworks-revoke';
import { plytixDelete } from './plytix-delete';
import { plytixRename } from './plytix-rename';
import { plytixSetRole } from './plytix-set-role';

const guides: readonly Guide[] = [plytixRename, plytixSetRole, plytixDelete, patchworksRevoke, patchworksDelete];

/** The guide to one task on an existing key; undefined when the service does not offer that task. */
export function keyTaskGuide(system: Guide['system'], task: KeyTaskKind): Guide | undefined {
  return guides.find((guide) => guide.system === system && guide.task === task);
}
