import type { EventParams, JournalEvent } from '../model/event';
import type { System } from '../model/key-record';
import { serviceFacts } from '../model/services/services';

type Told = Pick<JournalEvent, 'type' | 'facts'>;

/** Returns the text of a code with these values; null where the catalogue has none. */
export type CodedText = (key: string, values?: Readonly<Record<string, string | number>>) => string | null;

/** What a sentence needs: the texts, and how a time is written, as in `1 Dec 2026, 04:34`. */
export type CauseWords = { readonly textOf: CodedText; readonly timeWords: (at: string) => string };

/** Results that name no cause: the service said yes. */
const passed: ReadonlySet<string> = new Set(['all-passed', 'passed-role-unproven']);

/**
 * Why a test failed or proved nothing, why a list settled nothing, or what fault was found, as a sentence without its
 * full stop; null for everything else.
 * @param system of the key: lines of an earlier version do not say which service was asked
 */
export function causeIn({ type, facts }: Told, words: CauseWords, system: System | null = null): string | null {
  const { textOf } = words;
  const asked = system === null ? { service: textOf('inventory.theService') ?? '' } : serviceFacts(system);
  if (type === 'list-read' && facts.what === 'silent') {
    const by = String(facts.with ?? '');
    return withoutStop(textOf(`keyTasks.waiting.list.${facts.why}`, { ...asked, by }));
  }
  if (type === 'restored' && facts.told !== undefined)
    return withoutStop(textOf(`home.notice.${facts.told}.title`, textsIn(facts, words)));
  if (type !== 'tested' && type !== 'contradicted') return null;
  const code = String(facts.verdict ?? facts.code ?? '');
  if (code === '' || facts.tone === 'passed' || passed.has(code)) return null;
  const named = Object.entries(facts).flatMap(([name, value]) =>
    name.startsWith(ofCause) ? [[name.slice(ofCause.length), String(value)] as const] : [],
  );
  return withoutStop(textOf(`verdict.${code}.check`, { ...asked, ...Object.fromEntries(named) }));
}

const ofCause = 'cause.';

const isoTime = /^\d{4}-\d\d-\d\dT/;

function textsIn(facts: EventParams, { timeWords }: CauseWords): Record<string, string | number> {
  const entries = Object.entries(facts).map(([name, value]) => {
    const text = typeof value === 'boolean' ? String(value) : value;
    return [name, typeof text === 'string' && isoTime.test(text) ? timeWords(text) : text] as const;
  });
  return Object.fromEntries(entries);
}

function withoutStop(text: string | null): string | null {
  return text?.endsWith('.') ? text.slice(0, -1) : text;
}

/** Which other keys were tested together with this one; null for a test on its own. */
export function groupIn({ facts }: Told, textOf: CodedText): string | null {
  return facts.group === undefined ? null : textOf(`inventory.eventGroup.${facts.why}`, { of: Number(facts.of) });
}
