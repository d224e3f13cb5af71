import type { JournalEvent } from '../model/event';
import { variantOf } from './act-text';

type Told = Pick<JournalEvent, 'type' | 'facts'>;

/**
 * The key of the text that says what happened: the one that a key's history uses, or one for acts that belong to no key.
 * `activity.event.plain` for an event that has neither, so that a line is never without words.
 */
export function actTextKey(event: Told, hasText: (key: string) => boolean): string {
  // A notice that the history remembers: its own code says what was found.
  if (event.type === 'restored' && typeof event.facts.told === 'string') return 'activity.event.restored.told';
  for (const prefix of ['activity.event', 'inventory.event']) {
    const variant = variantOf(prefix, event, hasText);
    const key = `${prefix}.${event.type}`;
    if (variant !== '' && hasText(`${key}.${variant}`)) return `${key}.${variant}`;
    if (hasText(key)) return key;
  }
  return 'activity.event.plain';
}
