import {
  Check,
  CircleQuestionMark,
  ClipboardPaste,
  Copy,
  Eraser,
  FileText,
  Key,
  type LucideIcon,
  Pencil,
  Send,
  X,
} from 'lucide-react';
import type { EventType, JournalEvent } from '../../shared/event';
import type { Tone } from '../kit/badge';
import type { TimelineEntry } from '../kit/timeline';
import { dateTimeWords } from '../messages/dates';
import { hasText, t } from '../messages/t';

type Look = { readonly icon: LucideIcon; readonly tone: Tone };

// Page turns and single ticks would drown what people look for; lines about the vault belong to no key.
const looks: Partial<Record<EventType, Look>> = {
  'setup-started': { icon: Pencil, tone: 'quiet' },
  'setup-finished': { icon: Check, tone: 'go' },
  'asked-admin': { icon: Send, tone: 'go' },
  created: { icon: Key, tone: 'go' },
  captured: { icon: ClipboardPaste, tone: 'go' },
  cleaned: { icon: Eraser, tone: 'quiet' },
  cleared: { icon: Eraser, tone: 'quiet' },
  copied: { icon: Copy, tone: 'quiet' },
  tested: { icon: CircleQuestionMark, tone: 'quiet' },
  'row-noted': { icon: FileText, tone: 'quiet' },
  'handed-over': { icon: Send, tone: 'go' },
};

const verdicts: Readonly<Record<string, Look>> = {
  passed: { icon: Check, tone: 'ok' },
  wrong: { icon: X, tone: 'bad' },
  'could-not-run': { icon: CircleQuestionMark, tone: 'quiet' },
};

function titleOf(event: JournalEvent): string {
  const { type, facts } = event;
  const specific = `inventory.event.${type}.${String(facts.tone ?? facts.field ?? '')}`;
  if (hasText(specific)) return t(specific);
  const general = `inventory.event.${type}`;
  return hasText(general) ? t(general) : type;
}

/** One event as a knot on the thread; null for events that timelines leave out. */
export function entryOf(event: JournalEvent): TimelineEntry | null {
  const look = event.type === 'tested' ? (verdicts[String(event.facts.tone)] ?? looks.tested) : looks[event.type];
  if (!look) return null;
  const how = t(`inventory.how.${event.known}`);
  return {
    key: event.seq,
    ...look,
    title: titleOf(event),
    text: t('inventory.eventLine', { when: dateTimeWords(event.at), how, who: event.who, machine: event.machine }),
  };
}
