import type { Fact, KeyRecord } from '../../../shared/model/key-record';
import { shownStatusOf } from '../../../shared/model/key-status';
import { links } from '../../../shared/model/links';
import { handsOver, serviceOf, services } from '../../../shared/model/services/services';
import { handoverConstants } from '../../../shared/model/suggested-values';
import { usesOf } from '../../../shared/model/uses';
import type { DocumentWords } from '../reports/document-words';
import type { KeepassEntry } from './keepass-database';

/** The values of one key, opened for this file only. `apiPassword` is empty for a service without passwords. */
export type OpenValues = { readonly apiKey: string; readonly apiPassword: string };

/**
 * One key as an entry. A key that goes into Patchworks' form has all five details of it: name, URL, key, password and
 * version (Patchworks, "Finding service connector credentials for Plytix"); any other has the sign-in page as its URL.
 * The notes say what is known of the key and how.
 */
export function keepassEntry(record: KeyRecord, values: OpenValues, words: DocumentWords): KeepassEntry {
  const { system, company, role } = record;
  const service = serviceOf(system);
  const name = record.name.value || words('inventory.unnamed');
  return {
    group: company || words('keepass.noCompany'),
    title: words('keepass.entry', { service: service.name, name }),
    userName: role?.value ? words('keepass.userName', { name, role: role.value }) : name,
    url: handsOver(system) ? handoverConstants.url : links[services[system].site],
    notes: notesOf(record, words),
    // Password managers need a password: without one, store the key here too.
    password: service.valueFields.includes('apiPassword') ? values.apiPassword : values.apiKey,
    apiKey: values.apiKey,
    version: handsOver(system) ? handoverConstants.version : '',
  };
}

function notesOf(record: KeyRecord, words: DocumentWords): string {
  const { status, createdAt, lastTest } = record;
  const day = (at: string) => at.slice(0, 10);
  const line = (value: string, what: string, known: Fact['known'], at: string) =>
    words('keepass.fact', { what, value, known: words(`kit.known.${known}`), day: day(at) });
  const fact = (key: 'role' | 'account' | 'owner') => {
    const held = record[key];
    return held?.value ? line(held.value, words(`column.${key}`), held.known, held.at) : null;
  };
  return [
    line(words(`inventory.status.${shownStatusOf(record)}`), words('column.status'), status.known, status.at),
    fact('role'),
    fact('account'),
    fact('owner'),
    createdAt && `${words('column.made')}: ${day(createdAt.value)} (${words(`kit.known.${createdAt.known}`)})`,
    lastTest &&
      `${words('column.test')}: ${words(`inventory.test.${lastTest.verdict.tone}`)}, ${day(lastTest.finishedAt)}`,
    ...usesOf(record).map(({ place, contact }) =>
      [`${words('column.usedBy')}: ${place}`, contact].filter((part) => part !== '').join(', '),
    ),
    handsOver(record.system) && words('keepass.signIn', { address: links[services[record.system].site] }),
    words('keepass.from', { id: record.id }),
  ]
    .filter((text) => text !== null && text !== false)
    .join('\n');
}
