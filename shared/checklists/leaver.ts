import { originOf } from '../activity/act-origin';
import type { JournalEvent } from '../model/event';
import type { KeyFacts } from '../model/key-facts';
import type { KeyRecord } from '../model/key-record';
import { hasEnded } from '../model/key-status';
import { serviceOf, systems } from '../model/services/services';
import { usesOf } from '../model/uses';
import type { ChecklistItem, ChecklistReason } from './checklist';
import { savedFile } from './copies';
import { type KeyHistory, samePerson, sightingsOf } from './people';

/**
 * The items when a person leaves, in order: remove the person from the services' accounts, which no key record shows;
 * give their keys another owner; rotate the keys whose values they saw, the most dangerous first; tell the contacts of
 * those, but not the person who leaves; and the files that the person saved.
 */
export function leaverItems(
  person: string,
  histories: readonly KeyHistory[],
  files: readonly JournalEvent[],
): readonly ChecklistItem[] {
  const owned: KeyRecord[] = [];
  const seen: { key: KeyRecord; why: readonly ChecklistReason[] }[] = [];
  for (const history of histories) {
    const { key: facts } = history;
    if (hasEnded(facts) || facts.status.value === 'draft') continue;
    const owns = samePerson(facts.owner?.value ?? '', person);
    const why = sightingsOf(history).filter(({ who }) => samePerson(who, person));
    const key = owns || why.length > 0 ? history.record() : null;
    if (key === null) continue;
    if (owns) owned.push(key);
    if (why.length > 0) seen.push({ key, why });
  }
  seen.sort((one, other) => danger(other.key) - danger(one.key));
  const saved = filesOf(person, histories, files);
  if (owned.length + seen.length + saved.length === 0) return [];
  const told = ({ key }: { readonly key: KeyRecord }) => {
    const others = contactsOf(key).map((why) =>
      why.code === 'contact' && samePerson(why.who, person) ? ({ ...why, code: 'used-in', who: '' } as const) : why,
    );
    return others.length > 0 ? [item('tell', key, others)] : [];
  };
  return [
    ...systems.map(
      (system): ChecklistItem => ({ id: `leave-${system}`, act: `leave-${system}`, keyId: null, why: [] }),
    ),
    ...owned.map((key) => item('new-owner', key, [ownerReason(key)])),
    ...seen.map(({ key, why }) => item('swap', key, [...dangersOf(key), ...shortened(why)])),
    ...seen.flatMap(told),
    ...saved,
  ];
}

/** An item about one key. */
export function item(act: ChecklistItem['act'], key: KeyFacts, why: readonly ChecklistReason[]): ChecklistItem {
  return { id: `${act}-${key.id}`, act, keyId: key.id, why: [...why] };
}

/**
 * Ranks keys of a service where all act as manager first; then keys of an admin or owner; then keys by the number of
 * places that use them.
 */
function danger(key: KeyRecord): number {
  const scope = serviceOf(key.system).fixedRole ? 2 : mayAll(key) ? 1 : 0;
  return scope * 1000 + usesOf(key).length;
}

function mayAll({ role }: KeyRecord): boolean {
  return /^(admin|owner)$/i.test(role?.value ?? '');
}

/** The reasons why a key is dangerous, each with its origin. */
export function dangersOf(key: KeyRecord): readonly ChecklistReason[] {
  const { role } = key;
  const code = serviceOf(key.system).fixedRole ?? (mayAll(key) ? 'admin' : null);
  const scope: ChecklistReason[] =
    code && role ? [{ code, who: '', at: role.at, known: role.known, text: role.value }] : [];
  return [...scope, ...usesOf(key).slice(0, 5).map(placeReason)];
}

/** The places that use a key, with the contact for each. */
export function contactsOf(key: KeyRecord): readonly ChecklistReason[] {
  return usesOf(key)
    .slice(0, 20)
    .map((use) => ({
      code: use.contact === '' ? 'used-in' : 'contact',
      who: use.contact,
      at: use.at,
      known: use.known,
      text: use.place,
    }));
}

function placeReason({ place, at, known }: ReturnType<typeof usesOf>[number]): ChecklistReason {
  return { code: 'used-in', who: '', at, known, text: place };
}

function ownerReason({ owner, addedAt }: KeyRecord): ChecklistReason {
  return {
    code: 'owns',
    who: owner?.value ?? '',
    at: owner?.at ?? addedAt,
    known: owner?.known ?? 'recorded',
    text: '',
  };
}

/** Shortens many sightings to the first and the last five. */
function shortened(why: readonly ChecklistReason[]): readonly ChecklistReason[] {
  return why.length <= 6 ? why : [...why.slice(0, 1), ...why.slice(-5)];
}

/** The most files of one person on a list; the newest stay. */
const maxFiles = 200;

/** The files that a person saved: backups and reports of the vault, and once for each file those with single keys. */
function filesOf(
  person: string,
  histories: readonly KeyHistory[],
  files: readonly JournalEvent[],
): readonly ChecklistItem[] {
  const own = [...files, ...histories.flatMap(({ events }) => events)].filter(
    (event) => samePerson(originOf(event).who, person) && savedFile(event) !== null,
  );
  const items = new Map<string, ChecklistItem>();
  for (const event of own) {
    const { who, at, knownHere: known, machine } = originOf(event);
    const file = savedFile(event) ?? '';
    const id = `files-${at}`;
    items.set(`${file} ${event.facts.file ?? ''} ${at.slice(0, 16)}`, {
      id,
      act: 'files',
      keyId: null,
      why: [{ code: 'saved-file', who, at, known, text: file, machine }],
    });
  }
  return [...items.values()].slice(-maxFiles);
}
