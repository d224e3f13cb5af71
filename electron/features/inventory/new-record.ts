import { randomBytes } from 'node:crypto';
import type { KeyRecord, System } from '../../../shared/model/key-record';
import { serviceOf } from '../../../shared/model/services/services';

/** A new id: 24 random hex characters, unrelated to either service. */
export function newKeyId(): string {
  return randomBytes(12).toString('hex');
}

/** A draft at its first step. `at` is the ISO time of all its facts. */
export function newDraft(system: System, company: string, at: string): KeyRecord {
  const service = serviceOf(system);
  const first = service.steps[0] ?? 'check';
  return {
    id: newKeyId(),
    system,
    company,
    name: { value: service.firstName, known: 'recorded', at },
    role: service.fixedRole ? { value: service.fixedRole, known: 'recorded', at } : null,
    status: { value: 'draft', known: 'recorded', at },
    account: null,
    createdAt: null,
    owner: null,
    row: null,
    secrets: { apiKey: null, apiPassword: null },
    findings: [],
    lastTest: null,
    setup: {
      state: 'in-progress',
      step: first,
      page: 0,
      furthest: first,
      mayManage: 'unanswered',
      waitingFor: '',
      screen: null,
      instanceName: '',
      ticks: {},
      startedAt: at,
      finishedAt: null,
      handedOverAt: null,
    },
    care: null,
    serviceId: null,
    workedAt: null,
    replacedBy: null,
    replaces: null,
    usedBy: [],
    reviewDue: null,
    reviewed: null,
    addedAt: at,
    updatedAt: at,
  };
}
