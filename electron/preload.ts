import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge, EventData, EventName, Input, Output, RequestName } from '../shared/contract';
import type { Answer } from '../shared/failure';

/** The verb of one request: the channel name never reaches the page as something it could choose. */
function verb<N extends RequestName>(name: N): (input: Input<N>) => Promise<Answer<Output<N>>> {
  return (input) => ipcRenderer.invoke(name, input);
}

/** Only these may be listened to; a name from anywhere else is ignored. */
const eventNames = {
  'app.changed': true,
  'keys.changed': true,
  'tests.progressed': true,
  'jobs.progressed': true,
  'retest.waited': true,
  'clipboard.cleared': true,
  'secrets.hide': true,
  'reviews.dueAsked': true,
} as const satisfies Record<EventName, true>;

function listen<N extends EventName>(name: N, listener: (data: EventData<N>) => void): () => void {
  if (!Object.hasOwn(eventNames, name)) return () => {};
  // The event object carries the sender, which the page must never see.
  const forward = (_event: unknown, data: EventData<N>) => listener(data);
  ipcRenderer.on(name, forward);
  return () => {
    ipcRenderer.removeListener(name, forward);
  };
}

const bridge = {
  'app.read': verb('app.read'),
  'app.chooseAccount': verb('app.chooseAccount'),
  'app.restartPractice': verb('app.restartPractice'),
  'app.dismissNotice': verb('app.dismissNotice'),
  'keys.list': verb('keys.list'),
  'keys.listText': verb('keys.listText'),
  'keys.read': verb('keys.read'),
  'keys.timeline': verb('keys.timeline'),
  'keys.addUse': verb('keys.addUse'),
  'keys.changeUse': verb('keys.changeUse'),
  'keys.removeUse': verb('keys.removeUse'),
  'keys.changeOwner': verb('keys.changeOwner'),
  'keys.changeReviewDue': verb('keys.changeReviewDue'),
  'keys.purge': verb('keys.purge'),
  'setups.start': verb('setups.start'),
  'setups.change': verb('setups.change'),
  'setups.tick': verb('setups.tick'),
  'setups.bringValues': verb('setups.bringValues'),
  'setups.finish': verb('setups.finish'),
  'setups.discard': verb('setups.discard'),
  'secrets.paste': verb('secrets.paste'),
  'secrets.type': verb('secrets.type'),
  'secrets.clean': verb('secrets.clean'),
  'secrets.clear': verb('secrets.clear'),
  'secrets.copy': verb('secrets.copy'),
  'secrets.reveal': verb('secrets.reveal'),
  'tests.run': verb('tests.run'),
  'tests.runMany': verb('tests.runMany'),
  'keepass.export': verb('keepass.export'),
  'keepass.check': verb('keepass.check'),
  'import.open': verb('import.open'),
  'import.preview': verb('import.preview'),
  'import.take': verb('import.take'),
  'import.letGo': verb('import.letGo'),
  'drills.people': verb('drills.people'),
  'drills.list': verb('drills.list'),
  'drills.read': verb('drills.read'),
  'drills.start': verb('drills.start'),
  'drills.tick': verb('drills.tick'),
  'drills.note': verb('drills.note'),
  'drills.end': verb('drills.end'),
  'tests.stop': verb('tests.stop'),
  'tests.trySwapped': verb('tests.trySwapped'),
  'tests.chooseRow': verb('tests.chooseRow'),
  'care.start': verb('care.start'),
  'care.change': verb('care.change'),
  'care.claim': verb('care.claim'),
  'care.prove': verb('care.prove'),
  'care.stop': verb('care.stop'),
  'care.findStopped': verb('care.findStopped'),
  'swap.start': verb('swap.start'),
  'swap.stop': verb('swap.stop'),
  'knownKeys.read': verb('knownKeys.read'),
  'knownKeys.import': verb('knownKeys.import'),
  'handover.readForm': verb('handover.readForm'),
  'practice.companies': verb('practice.companies'),
  'practice.keys': verb('practice.keys'),
  'practice.createKey': verb('practice.createKey'),
  'practice.saveKey': verb('practice.saveKey'),
  'practice.revokeKey': verb('practice.revokeKey'),
  'practice.deleteKey': verb('practice.deleteKey'),
  'practice.reveal': verb('practice.reveal'),
  'practice.copyValue': verb('practice.copyValue'),
  'practice.instances': verb('practice.instances'),
  'practice.saveInstance': verb('practice.saveInstance'),
  'vault.setPassphrase': verb('vault.setPassphrase'),
  'vault.unlock': verb('vault.unlock'),
  'vault.lookForKeyring': verb('vault.lookForKeyring'),
  'vault.lock': verb('vault.lock'),
  'lock.stay': verb('lock.stay'),
  'lock.askPassphrase': verb('lock.askPassphrase'),
  'lock.stopAsking': verb('lock.stopAsking'),
  'transfer.lastBackup': verb('transfer.lastBackup'),
  'transfer.backUp': verb('transfer.backUp'),
  'transfer.newPassphrase': verb('transfer.newPassphrase'),
  'transfer.handOver': verb('transfer.handOver'),
  'transfer.choose': verb('transfer.choose'),
  'transfer.open': verb('transfer.open'),
  'transfer.take': verb('transfer.take'),
  'transfer.forget': verb('transfer.forget'),
  'jobs.stop': verb('jobs.stop'),
  'jobs.pause': verb('jobs.pause'),
  'jobs.resume': verb('jobs.resume'),
  'reviews.list': verb('reviews.list'),
  'reviews.read': verb('reviews.read'),
  'reviews.start': verb('reviews.start'),
  'reviews.decide': verb('reviews.decide'),
  'reviews.keepTogether': verb('reviews.keepTogether'),
  'reviews.sign': verb('reviews.sign'),
  'reviews.discard': verb('reviews.discard'),
  'reviews.saveCsv': verb('reviews.saveCsv'),
  'reports.export': verb('reports.export'),
  'reports.key': verb('reports.key'),
  'reports.review': verb('reports.review'),
  'reports.charts': verb('reports.charts'),
  'reports.checkFile': verb('reports.checkFile'),
  'journal.read': verb('journal.read'),
  'journal.verify': verb('journal.verify'),
  'settings.change': verb('settings.change'),
  'clipboard.copyText': verb('clipboard.copyText'),
  'links.open': verb('links.open'),
  'links.mail': verb('links.mail'),
  'window.compact': verb('window.compact'),
  listen,
} satisfies Bridge;

contextBridge.exposeInMainWorld('keyquilt', bridge);
