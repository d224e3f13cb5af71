import { type System, systems } from '../../../shared/model/services/services';
import type { KeyTester, KeyTestParts } from '../../services/doctor/key-test';
import { connections } from '../../services/registry/connections';

/** The tester of each service. */
export function createKeyTesters(parts: KeyTestParts): Readonly<Record<System, KeyTester>> {
  const testers = systems.map((system) => [system, connections[system].createTester(parts)] as const);
  return Object.fromEntries(testers) as Record<System, KeyTester>;
}
