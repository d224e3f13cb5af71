import {
  ArrowLeftRight,
  Ban,
  Check,
  CircleQuestionMark,
  ClipboardPaste,
  Copy,
  Eraser,
  FileText,
  Key,
  ListChecks,
  type LucideIcon,
  Pencil,
  PencilLine,
  Send,
  ShieldCheck,
  Trash2,
  TriangleAlert,
  Undo2,
  UserCog,
  X,
} from 'lucide-react';
import type { EventType, JournalEvent } from '../../shared/event';
import type { Tone } from '../kit/badge';
import type { TimelineEntry } from '../kit/timeline';
import { dateTimeWords } from '../messages/dates';
import { hasText, t } from '../messages/t';
import { codedText } from '../setup/coded-text';

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
  ticked: { icon: ListChecks, tone: 'quiet' },
  'row-noted': { icon: FileText, tone: 'quiet' },
  'handed-over': { icon: Send, tone: 'go' },
  'care-started': { icon: ListChecks, tone: 'quiet' },
  'care-stopped': { icon: Undo2, tone: 'quiet' },
  renamed: { icon: PencilLine, tone: 'go' },
  'role-changed': { icon: UserCog, tone: 'go' },
  revoked: { icon: Ban, tone: 'quiet' },
  deleted: { icon: Trash2, tone: 'quiet' },
  confirmed: { icon: ShieldCheck, tone: 'ok' },
  contradicted: { icon: TriangleAlert, tone: 'bad' },
  'swap-started': { icon: ArrowLeftRight, tone: 'go' },
  'swap-stopped': { icon: ArrowLeftRight, tone: 'quiet' },
  imported: { icon: FileText, tone: 'quiet' },
  'values-exchanged': { icon: ArrowLeftRight, tone: 'quiet' },
  'row-chosen': { icon: ListChecks, tone: 'quiet' },
};

const verdicts: Readonly<Record<string, Look>> = {
  passed: { icon: Check, tone: 'ok' },
  wrong: { icon: X, tone: 'bad' },
  'could-not-run': { icon: CircleQuestionMark, tone: 'quiet' },
};

function titleOf(event: JournalEvent): string {
  const { type, facts } = event;
  const values = Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, String(value)]));
  const specific = `inventory.event.${type}.${values.tone ?? values.field ?? values.task ?? values.screen ?? values.tick ?? ''}`;
  if (hasText(specific)) return codedText(specific, values) ?? type;
  return codedText(`inventory.event.${type}`, values) ?? type;
}

/** One event as a knot on the thread; null for events that timelines leave out. */
export function entryOf(event: JournalEvent): TimelineEntry | null {
  const look = event.type === 'tested' ? (verdicts[String(event.facts.tone)] ?? looks.tested) : looks[event.type];
  // Of the ticks only this one tells something later: the lines of a form are ticked by the dozen.
  if (!look || (event.type === 'ticked' && event.facts.tick !== 'password-manager')) return null;
  const how = t(`inventory.how.${event.known}`);
  return {
    key: event.seq,
    ...look,
    title: titleOf(event),
    text: t('inventory.eventLine', { when: dateTimeWords(event.at), how, who: event.who, machine: event.machine }),
  };
}

/** A key's events as knots, newest first. Putting a proven task away is no news: its proof stands right below. */
export function entriesOf(events: readonly JournalEvent[]): readonly TimelineEntry[] {
  const inOrder = [...events].sort((a, b) => a.seq - b.seq);
  return inOrder
    .filter((event, place) => event.type !== 'care-stopped' || inOrder[place - 1]?.type !== 'confirmed')
    .flatMap((event) => entryOf(event) ?? [])
    .toReversed();
}
