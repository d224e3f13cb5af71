import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type RequestName, requests } from '../../../../shared/contract/contract';
import { EventType } from '../../../../shared/model/event';

/** The lines that a request may leave in the journal, or why it leaves none. */
type Row = readonly [EventType, ...EventType[]] | `none, because ${string}`;

const reads = 'none, because it only reads';
const page = 'none, because it changes only what the page shows';
const simulated = 'none, because it happens on the pretend page of a service, as in a browser';
const job = 'none, because the work itself leaves its line when it ends';

/**
 * Every request and what it leaves in the journal. A new request needs a row: say which events its act leaves, or why
 * nobody will ever ask for them.
 */
const acts: Readonly<Record<RequestName, Row>> = {
  'about.read': reads,
  'activity.export': ['exported'],
  'activity.rows': reads,
  'activity.view': reads,
  'app.chooseAccount': 'none, because both accounts have their own journal and neither changes',
  'app.dismissNotice': 'none, because what a notice tells of has its own line',
  'app.open': reads,
  'app.quit': 'none, because no account is open then',
  'app.read': reads,
  'app.restart': 'none, because nothing changes; the keyring’s answer opens the vault or not',
  'app.restartPractice': 'none, because the practice journal itself is dropped',
  'checklists.end': ['drill-ended'],
  'checklists.list': reads,
  'checklists.note': ['drill-noted'],
  'checklists.people': reads,
  'checklists.read': reads,
  'checklists.start': ['drill-started', 'leaked'],
  'checklists.tick': ['drill-ticked', 'drill-unticked'],
  'companies.choose': page,
  'companies.ofKeys': reads,
  'clipboard.copyText': 'none, because the page never holds a value: what it copies is no secret',
  'handover.freeInstance': reads,
  'handover.keyToAsk': reads,
  'handover.readForm': ['form-read', 'fact-read'],
  'import.close': 'none, because a chosen list is dropped and nothing was taken over',
  'import.open': reads,
  'import.preview': reads,
  'import.take': ['imported'],
  'inventory.countScope': reads,
  'inventory.read': reads,
  'inventory.suggest': reads,
  'jobs.pause': job,
  'jobs.resume': job,
  'jobs.stop': job,
  'journal.read': reads,
  'journal.verify': reads,
  'keepass.check': reads,
  'keepass.countWhole': reads,
  'keepass.export': ['exported'],
  'kit.begin': 'none, because a kit counts only when it is finished',
  'kit.choose': reads,
  'kit.drop': 'none, because a kit that was not finished opens nothing',
  'kit.finish': ['kit-made'],
  'kit.giveUp': ['kit-given-up'],
  'kit.leave': 'none, because a file that was chosen is dropped and nothing opened',
  'kit.print': 'none, because a kit counts only when it is finished',
  'kit.save': 'none, because a kit counts only when it is finished',
  'kit.show': 'none, because a kit counts only when it is finished',
  'kit.try': reads,
  'kit.use': ['kit-used'],
  'keyTasks.change': ['setup-changed'],
  'keyTasks.findStopped': ['tested'],
  'keyTasks.listReader': reads,
  'keyTasks.markDone': ['renamed', 'role-changed', 'revoked', 'deleted', 'confirmed', 'contradicted', 'tested'],
  'keyTasks.start': ['care-started'],
  'keyTasks.stop': ['care-stopped'],
  'keyTasks.verify': ['confirmed', 'contradicted', 'tested', 'list-read', 'fact-read'],
  'keys.addTag': ['tags-changed'],
  'keys.addUse': ['used-by-added'],
  'keys.answerPlace': ['place-answered'],
  'keys.calendar': reads,
  'keys.changeNote': ['note-changed'],
  'keys.changeOwner': ['owner-changed'],
  'keys.changeReviewDue': ['review-date-changed'],
  'keys.changeTags': ['tags-changed'],
  'keys.changeUse': ['used-by-changed'],
  'keys.givable': reads,
  'keys.places': reads,
  'keys.purge': ['purged'],
  'keys.purged': reads,
  'keys.read': reads,
  'keys.removeUse': ['used-by-removed'],
  'keys.selected': reads,
  'keys.timeline': reads,
  'keys.view': reads,
  'keys.viewIds': reads,
  'keys.withdrawLeak': ['leak-withdrawn'],
  'knownKeys.import': ['list-read', 'imported', 'fact-read', 'list-missed', 'list-seen'],
  'knownKeys.read': ['list-read', 'fact-read', 'list-missed', 'list-seen', 'confirmed', 'contradicted'],
  'link.take': page,
  'links.mail': ['mail-written'],
  'links.open': 'none, because it opens a public page in the browser',
  'lock.openWithTouchId': ['unlocked'],
  'lock.touchIdOpens': ['protection-changed'],
  'lock.openEarlier': ['restored'],
  'lock.requirePassphrase': ['protection-changed'],
  'lock.returnToKeyring': ['protection-changed'],
  'lock.stay': 'none, because moving the mouse does the same',
  'lock.stopTouchId': ['settings-changed'],
  'log.read': reads,
  'passphrase.judge': reads,
  'practice.changeInstance': simulated,
  'practice.companies': simulated,
  'practice.copyValue': simulated,
  'practice.createKey': simulated,
  'practice.deleteKey': simulated,
  'practice.instances': simulated,
  'practice.keys': simulated,
  'practice.reveal': simulated,
  'practice.revokeKey': simulated,
  'practice.saveInstance': simulated,
  'practice.saveKey': simulated,
  'reports.charts': reads,
  'reports.checkFile': reads,
  'reports.export': ['exported'],
  'reports.key': ['exported'],
  'reports.purged': ['exported'],
  'reports.review': ['exported'],
  'reviews.countLeft': reads,
  'reviews.decide': 'none, because an open review is a draft: its signature writes a line for each decision',
  'reviews.discard': ['review-discarded'],
  'reviews.keepTogether': 'none, because an open review is a draft: its signature writes a line for each decision',
  'reviews.lines': reads,
  'reviews.list': reads,
  'reviews.read': reads,
  'reviews.saveCsv': ['exported'],
  'reviews.scopes': reads,
  'reviews.sign': ['review-signed', 'reviewed'],
  'reviews.start': ['review-started'],
  'rotation.start': ['setup-started', 'swap-started'],
  'rotation.stop': ['swap-stopped', 'setup-changed'],
  'secrets.answer': ['value-answered'],
  'secrets.clean': ['cleaned'],
  'secrets.clear': ['cleared'],
  'secrets.copy': ['copied'],
  'secrets.move': ['value-moved'],
  'secrets.paste': ['captured'],
  'secrets.reveal': ['revealed'],
  'secrets.type': ['captured'],
  'settings.change': ['settings-changed'],
  'setups.bringValues': ['setup-started'],
  'setups.change': ['setup-changed', 'created', 'handed-over', 'asked-admin', 'row-noted', 'owner-changed'],
  'setups.discard': ['setup-discarded'],
  'setups.finish': ['setup-finished'],
  'setups.start': ['setup-started'],
  'setups.tick': ['ticked', 'unticked'],
  'signing.confirm': ['signing-key-made'],
  'signing.forget': ['signing-key-noted'],
  'signing.giveUp': ['signing-key-given-up', 'signing-key-made'],
  'signing.noteKnown': ['signing-key-noted'],
  'signing.prepare': 'none, because the key signs nothing until it is confirmed, which leaves its line',
  'signing.read': reads,
  'tests.chooseRow': ['row-chosen'],
  'tests.run': ['tested', 'fact-read'],
  'tests.runMany': ['tested', 'fact-read'],
  'tests.stop': 'none, because the stopped test stores what it found, with its line',
  'tests.trySwapped': ['values-exchanged', 'tested'],
  'transfer.backUp': ['backed-up'],
  'transfer.choose': reads,
  'transfer.forget': 'none, because an opened file is dropped and nothing was taken over',
  'transfer.handOver': ['passed-on'],
  'transfer.lastBackup': reads,
  'transfer.newPassphrase': 'none, because a suggestion is stored nowhere',
  'transfer.open': reads,
  'transfer.take': ['restored-from-backup', 'received', 'signing-key-noted'],
  'undo.last': reads,
  'undo.run': ['undone'],
  'updates.read': reads,
  'updates.restart': ['app-updated'],
  'updates.setBusy': page,
  'vault.lock': ['unlocked'],
  'vault.reset': ['protection-changed'],
  'vault.setPassphrase': ['protection-changed'],
  'vault.unlock': ['unlocked'],
  'window.compact': page,
};

/** Lines that no request leaves by itself. */
const byTheApp: readonly EventType[] = ['journal-opened'];

const root = join(import.meta.dirname, '../../../..');
const main = join(root, 'electron');
const source = [
  ...readdirSync(main, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(main, name)),
  // The one place that decides facts also makes their lines.
  join(root, 'shared/model/fact-reading.ts'),
]
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

describe('every act leaves its line', () => {
  it('has a row for each request, and for no other', () => {
    expect(Object.keys(acts).sort()).toEqual(Object.keys(requests).sort());
  });

  it('gives a reason where there is none', () => {
    for (const [request, row] of Object.entries(acts))
      if (typeof row === 'string') expect(row, request).toMatch(/^none, because \S.{10,}/);
  });

  it('knows every type of event, and main writes each', () => {
    const named = new Set<EventType>([
      ...byTheApp,
      ...Object.values(acts).flatMap((row) => (typeof row === 'string' ? [] : row)),
    ]);
    expect([...named].sort()).toEqual([...EventType.options].sort());
    for (const type of named) expect(source.includes(`'${type}'`), type).toBe(true);
  });
});
