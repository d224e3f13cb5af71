import type { MessageKey } from '../../shared/messages/catalogue';
import { type System, serviceFacts } from '../../shared/model/services/services';
import { hasText, type TextValues, t } from './t';

/** The key of a text for which a service may have words of its own: it has `service` where those have its name. */
export type GeneralKey = Extract<MessageKey, `${string}${'.' | '-'}service` | `${string}${'.' | '-'}service.${string}`>;

/** The service's own words where it has some, else the general ones. */
export function serviceKey(system: System, general: GeneralKey): MessageKey {
  const own = general.replace(/(?<=[.-])service(?=\.|$)/, system);
  return hasText(own) ? own : general;
}

/** One text in the service's own words, or in the general ones, which say its name. */
export function serviceText(system: System, general: GeneralKey, values: TextValues = {}): string {
  return t(serviceKey(system, general), { ...serviceFacts(system), ...values });
}
