import {
  ArchiveRestore,
  ArrowLeftRight,
  Ban,
  Calendar,
  Check,
  CircleQuestionMark,
  ClipboardCheck,
  ClipboardPaste,
  Copy,
  Eraser,
  Eye,
  FileDown,
  FileText,
  Inbox,
  Key,
  ListChecks,
  type LucideIcon,
  Network,
  Pencil,
  PencilLine,
  Send,
  ShieldCheck,
  Tag,
  Trash2,
  TriangleAlert,
  Undo2,
  UserCog,
  UserRound,
  Wifi,
  X,
} from 'lucide-react';
import type { EventType, JournalEvent } from '../../../shared/model/event';
import { ownValue } from '../../../shared/model/own-value';
import type { Tone } from '../../kit/badge';

/** The icon and tone of an event in a timeline. */
export type EventIcon = { readonly icon: LucideIcon; readonly tone: Tone };

// Left out: page turns and single ticks, which would hide what people look for, and events of the vault, which belong
// to no key.
const eventIcons: Partial<Record<EventType, EventIcon>> = {
  'setup-started': { icon: Pencil, tone: 'quiet' },
  'setup-finished': { icon: Check, tone: 'go' },
  'asked-admin': { icon: Send, tone: 'go' },
  created: { icon: Key, tone: 'go' },
  captured: { icon: ClipboardPaste, tone: 'go' },
  cleaned: { icon: Eraser, tone: 'quiet' },
  cleared: { icon: Eraser, tone: 'quiet' },
  copied: { icon: Copy, tone: 'quiet' },
  revealed: { icon: Eye, tone: 'quiet' },
  tested: { icon: CircleQuestionMark, tone: 'quiet' },
  ticked: { icon: ListChecks, tone: 'quiet' },
  'row-noted': { icon: FileText, tone: 'quiet' },
  'handed-over': { icon: Send, tone: 'go' },
  'care-started': { icon: ListChecks, tone: 'quiet' },
  'care-stopped': { icon: Undo2, tone: 'quiet' },
  renamed: { icon: PencilLine, tone: 'go' },
  'role-changed': { icon: UserCog, tone: 'go' },
  'owner-changed': { icon: UserRound, tone: 'go' },
  'tags-changed': { icon: Tag, tone: 'quiet' },
  'note-changed': { icon: FileText, tone: 'quiet' },
  'used-by-added': { icon: Network, tone: 'go' },
  'used-by-changed': { icon: Network, tone: 'quiet' },
  'used-by-removed': { icon: Network, tone: 'quiet' },
  'place-answered': { icon: Network, tone: 'quiet' },
  'review-date-changed': { icon: Calendar, tone: 'quiet' },
  reviewed: { icon: ClipboardCheck, tone: 'ok' },
  revoked: { icon: Ban, tone: 'quiet' },
  deleted: { icon: Trash2, tone: 'quiet' },
  confirmed: { icon: ShieldCheck, tone: 'ok' },
  contradicted: { icon: TriangleAlert, tone: 'bad' },
  'swap-started': { icon: ArrowLeftRight, tone: 'go' },
  'swap-stopped': { icon: ArrowLeftRight, tone: 'quiet' },
  imported: { icon: FileText, tone: 'quiet' },
  exported: { icon: FileDown, tone: 'quiet' },
  'passed-on': { icon: Send, tone: 'go' },
  received: { icon: Inbox, tone: 'go' },
  restored: { icon: TriangleAlert, tone: 'bad' },
  'restored-from-backup': { icon: ArchiveRestore, tone: 'quiet' },
  purged: { icon: Trash2, tone: 'quiet' },
  'values-exchanged': { icon: ArrowLeftRight, tone: 'quiet' },
  'value-answered': { icon: Check, tone: 'quiet' },
  'value-moved': { icon: ArrowLeftRight, tone: 'quiet' },
  'row-chosen': { icon: ListChecks, tone: 'quiet' },
  'fact-read': { icon: Wifi, tone: 'go' },
  'list-read': { icon: Wifi, tone: 'quiet' },
  'list-missed': { icon: TriangleAlert, tone: 'bad' },
  'list-seen': { icon: ShieldCheck, tone: 'ok' },
  'form-read': { icon: Wifi, tone: 'quiet' },
  'drill-started': { icon: ListChecks, tone: 'quiet' },
  'drill-ticked': { icon: ListChecks, tone: 'go' },
  'drill-unticked': { icon: ListChecks, tone: 'quiet' },
  'drill-ended': { icon: ListChecks, tone: 'quiet' },
  'drill-noted': { icon: PencilLine, tone: 'quiet' },
  unticked: { icon: Undo2, tone: 'quiet' },
  undone: { icon: Undo2, tone: 'quiet' },
  leaked: { icon: TriangleAlert, tone: 'bad' },
  'leak-withdrawn': { icon: Undo2, tone: 'quiet' },
  'mail-written': { icon: Send, tone: 'quiet' },
  'backed-up': { icon: ArchiveRestore, tone: 'quiet' },
};

/** What a person says of a rotation; each counts for both keys. */
function isOfRotation(tick: unknown): boolean {
  return tick === 'swap.changed' || tick === 'swap.confirmed';
}

const verdicts: Readonly<Record<string, EventIcon>> = {
  passed: { icon: Check, tone: 'ok' },
  wrong: { icon: X, tone: 'bad' },
  'could-not-run': { icon: CircleQuestionMark, tone: 'quiet' },
};

/** The icon of an event; null for events that timelines leave out. */
export function eventIconOf({ type, facts }: Pick<JournalEvent, 'type' | 'facts'>): EventIcon | null {
  // The only ticks worth showing: the fields of a form are ticked by the dozen.
  if (type === 'ticked' && facts.tick !== 'password-manager' && !isOfRotation(facts.tick)) return null;
  if (type === 'unticked' && !isOfRotation(facts.tick)) return null;
  if (type === 'undone' && facts.tick !== undefined && facts.tick !== 'password-manager' && !isOfRotation(facts.tick))
    return null;
  const found = eventIcons[type] ?? null;
  return type === 'tested' ? (ownValue(verdicts, String(facts.tone)) ?? found) : found;
}
