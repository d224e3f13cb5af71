import { originOf } from '../activity/act-origin';
import type { JournalEvent } from '../model/event';
import { type ChecklistItem, type ChecklistReason, maxCopies } from './checklist';

type Copy = Pick<ChecklistReason, 'code' | 'text'> & { readonly field?: string; readonly to?: string };

/**
 * The copy of a value that an event made or met; null for none. A password manager, a dashboard, the form of another
 * service, a clipboard, a screen, a file: each is a place where the value still may be.
 */
function copyIn({ type, facts }: JournalEvent): Copy | null {
  const { from: origin = '' } = facts;
  const fact = (name: string) => String(facts[name] ?? '');
  const field = fact('field');
  switch (type) {
    case 'created':
      return { code: 'created', text: '' };
    case 'captured':
      return { code: 'captured', text: fact('how'), field };
    case 'copied':
      return { code: 'copied', text: '', field };
    case 'revealed':
      return { code: 'revealed', text: '', field };
    case 'ticked':
      return facts.tick === 'password-manager' ? { code: 'password-manager', text: '' } : null;
    case 'handed-over':
      return { code: 'added-to', text: fact('instance') };
    case 'passed-on':
      return { code: 'given-to', text: fact('name'), to: fact('to') };
    case 'received':
      return { code: 'received', text: String(origin) };
    case 'restored-from-backup':
      return { code: 'restored', text: String(origin) };
    case 'imported':
      return origin === 'list' ? { code: 'from-list', text: fact('file') } : null;
    case 'backed-up':
      return facts.held === 'values'
        ? { code: 'backed-up', text: fact('name') }
        : { code: 'named-in', text: fact('name') };
    case 'exported':
      return facts.kind === 'keepass'
        ? { code: 'exported', text: fact('file') }
        : { code: 'named-in', text: fact('file') };
    default:
      return null;
  }
}

/**
 * One item for each copy of a key, oldest first. The id is made of the kind, the time and the value: it is the same in
 * every journal, so a tick survives a restore, and a later copy of the same kind is another item.
 */
export function copyItems(keyId: string, timeline: readonly JournalEvent[]): readonly ChecklistItem[] {
  return withoutUndone(timeline)
    .flatMap((event): ChecklistItem[] => {
      const copy = copyIn(event);
      if (copy === null) return [];
      const { who, machine, at, knownHere: known } = originOf(event);
      const { code, text, field, to } = copy;
      const why = { code, who: to ?? who, at, known, text, machine, ...(field ? { field } : {}) };
      return [{ id: `copy-${code}-${at}${field ? `-${field.slice(-3)}` : ''}`, act: 'copy', keyId, why: [why] }];
    })
    .slice(-maxCopies);
}

/**
 * The timeline without the ticks that were undone: whoever undoes one says that it never was. One that was only taken
 * back stays, because the copy may have been made.
 */
function withoutUndone(timeline: readonly JournalEvent[]): readonly JournalEvent[] {
  const undone = new Set<JournalEvent>();
  timeline.forEach(({ type, facts }, place) => {
    if (type !== 'undone' || facts.undid !== 'ticked') return;
    const tick = timeline
      .slice(0, place)
      .findLast((event) => event.type === 'ticked' && event.facts.tick === facts.tick && !undone.has(event));
    if (tick) undone.add(tick);
  });
  return timeline.filter((event) => !undone.has(event));
}

/** The name of the file that an event saved; its kind when it has no name, null when it saved none. */
export function savedFile({ type, facts }: JournalEvent): string | null {
  if (type === 'backed-up') return String(facts.name ?? 'Keyquilt backup');
  if (type === 'passed-on') return String(facts.name ?? 'Keyquilt hand-over');
  return type === 'exported' && facts.file ? String(facts.file) : null;
}
