import type { KeyRecord, SecretSummary } from './key-record';
import { isCurrent } from './key-status';
import { services } from './services/services';

/** The values that a key of its service has, each as far as it is here: null for one that is not. */
export function neededValues({ system, secrets }: Pick<KeyRecord, 'system' | 'secrets'>): (SecretSummary | null)[] {
  return services[system].valueFields.map((field) => secrets[field]);
}

/** Whether every value of a key is here, locked or not. */
export function hasEveryValue(key: Pick<KeyRecord, 'system' | 'secrets'>): boolean {
  return !neededValues(key).includes(null);
}

/** True when a key can be handed over: it has not ended, and all its values can be opened here. */
export function isGivable(key: Pick<KeyRecord, 'status' | 'secrets'>): boolean {
  const { secrets } = key;
  const summaries = [secrets.apiKey, secrets.apiPassword].filter((summary) => summary !== null);
  return isCurrent(key) && summaries.length > 0 && summaries.every(({ state }) => state === 'ready');
}
