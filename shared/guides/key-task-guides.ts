import type { KeyTaskKind } from '../model/key-task';
import type { System } from '../model/services/services';
import type { Guide } from './guide';
import { serviceGuides } from './service-guides';

/** The guide to one task on an existing key; undefined when the service does not offer that task. */
export function keyTaskGuide(system: System, task: KeyTaskKind): Guide | undefined {
  return serviceGuides[system].tasks.find((guide) => guide.task === task);
}
