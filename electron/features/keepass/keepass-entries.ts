import type { Fact, KeyRecord } from '../../../shared/model/key-record';
import { shownStatusOf } from '../../../shared/model/key-status';
import { links } from '../../../shared/model/links';
import { serviceOf, services } from '../../../shared/model/services/services';
import { usesOf } from '../../../shared/model/uses';
import type { DocumentWords } from '../reports/document-words';
import type { KeepassEntry } from './keepass-database';

/** The values of one key, opened for this file only. `apiPassword` is empty for a service without passwords. */
export type OpenValues = { readonly apiKey: string; readonly apiPassword: string };

/** One key as an entry: its values, the sign-in page, and notes on what is known of it and how. */
export function keepassEntry(record: KeyRecord, values: OpenValues, words: DocumentWords): KeepassEntry {
  const { system, company, role } = record;
  const service = serviceOf(system);
  const name = record.name.value || words('inventory.unnamed');
  return {
    group: company || words('keepass.noCompany'),
    title: words('keepass.entry', { service: service.name, name }),
    userName: role?.value ? words('keepass.userName', { name, role: role.value }) : name,
    url: links[services[system].site],
    notes: notesOf(record, words),
    // Password managers need a password: without one, store the key here too.
    password: service.valueFields.includes('apiPassword') ? values.apiPassword : values.apiKey,
    apiKey: values.apiKey,
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
    words('keepass.from', { id: record.id }),
  ]
    .filter((text) => text !== null)
    .join('\n');
}
