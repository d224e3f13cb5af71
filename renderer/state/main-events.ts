import type { MenuCommand } from '../../shared/contract/app-shell';
import type { Output } from '../../shared/contract/contract';
import type { Answer, Failure } from '../../shared/contract/failure';
import type { KeyRecord } from '../../shared/model/key-record';
import { listen, request } from '../api';
import { t } from '../messages/t';
import { putApp } from './app-store';
import { chooseCompany } from './company-store';
import { putProgress } from './job-store';
import { putAllKeys } from './keys-store';
import { changeKeysView, noFilter } from './keys-view-store';
import { go } from './route-store';
import { send } from './send';
import { putCheck } from './test-progress';
import { toast } from './toast-store';
import { wipeTyped } from './wiped-at-lock';

let latestReading = 0;

/**
 * Reads all keys again in chunks of some hundred: ten thousand at once would block main and page for a second. They are
 * shown together, because a growing list would jump. Does not ask to unlock a locked vault: the unlock screen does.
 */
export async function readAllKeys(): Promise<Failure | null> {
  latestReading += 1;
  const reading = latestReading;
  const found: KeyRecord[] = [];
  changedMeanwhile.clear();
  let asked: Promise<Answer<Output<'keys.listJson'>>> | null = request('keys.listJson', {});
  while (asked) {
    const answer: Answer<Output<'keys.listJson'>> = await asked;
    // The account may have changed meanwhile; only the latest reading counts.
    if (reading !== latestReading) return null;
    if (!answer.ok) return answer.failure.code === 'vault-locked' ? null : answer.failure;
    const { keys, next }: Output<'keys.listJson'> = answer.value;
    // Main prepares the next chunk while this one is parsed.
    asked = next === null ? null : request('keys.listJson', { after: next });
    found.push(...(JSON.parse(keys) as KeyRecord[]));
  }
  const changed = [...changedMeanwhile];
  putAllKeys(found);
  await readKeys(changed);
  return null;
}

/** Resolves after the next paint, or after 100 ms where nothing is painted, as in a hidden window. */
function painted(): Promise<unknown> {
  return new Promise((resolve) => {
    setTimeout(resolve, 100);
    requestAnimationFrame(() => setTimeout(resolve));
  });
}

/**
 * Reads the app's state and all keys again: at the start and after a change of account. Requests the keys after the
 * window's frame was painted, so that ten thousand of them do not delay it.
 */
export async function readEverything(): Promise<Failure | null> {
  const app = await send('app.read', {});
  if (!app.ok) return app.failure;
  await painted();
  return readAllKeys();
}

const readAtOnce = 200;

/** Keys that changed during a reading: the answer may hold their older state. */
const changedMeanwhile = new Set<string>();

async function readKeys(ids: readonly string[]): Promise<void> {
  for (let from = 0; from < ids.length; from += readAtOnce) {
    await send('keys.read', { ids: ids.slice(from, from + readAtOnce) });
  }
}

/** The page's handlers for events that ask it to act. */
export type PageActs = {
  readonly runCommand: (command: MenuCommand) => void;
  readonly followLink: () => void;
};

/**
 * Subscribes to main's events until the returned function is called. Events carry only the ids of keys; the records are
 * read again.
 */
export function followEvents({ runCommand, followLink }: PageActs): () => void {
  const stops = [
    listen('app.changed', putApp),
    listen('keys.changed', ({ ids }) => {
      for (const id of ids) changedMeanwhile.add(id);
      void readKeys(ids);
    }),
    listen('tests.progressed', ({ id, check }) => putCheck(id, check)),
    listen('jobs.progressed', putProgress),
    listen('menu.chosen', ({ command }) => runCommand(command)),
    listen('link.opened', followLink),
    listen('updates.changed', () => void import('./read-updates').then((m) => m.readUpdates())),
    listen('reviews.dueAsked', showDueReviews),
    listen('secrets.hide', wipeTyped),
    listen('clipboard.cleared', () => toast(t('kit.clipboardCleared'))),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** Shows the keys whose review is late or due this week, after a click on the reminder. */
function showDueReviews(): void {
  chooseCompany(null);
  changeKeysView({ query: '', filter: { ...noFilter, review: ['late', 'in-7'] } });
  go({ name: 'keys', id: null, group: null });
}
