import { plainWords, type Vocabulary } from '../../../shared/import/list-fields';
import { KeyStatus } from '../../../shared/model/key-record';
import { type System, serviceOf, systems } from '../../../shared/model/services/services';
import { PlaceKind } from '../../../shared/model/used-by';
import type { DocumentWords } from '../reports/document-words';
import { keyHeads } from '../reports/key-columns';

/** The words of this app's own lists first, then what people call the same things in theirs. */
export function listVocabulary(words: DocumentWords): Vocabulary {
  const own = (key: Parameters<DocumentWords>[0]) => plainWords(words(key));
  return {
    headers: {
      name: [own('column.name'), 'key name', 'title', 'label', 'key', 'description'],
      system: [own('column.system'), 'service', 'platform', 'type', 'app', 'application'],
      company: [own('column.company'), 'customer', 'client', 'brand', 'organisation', 'organization', 'tenant'],
      status: [own('column.status'), 'state', 'active'],
      role: [own('column.role'), 'scope', 'permission', 'permissions', 'access'],
      account: [own('column.account'), 'plytix account', 'account name'],
      owner: [own('column.owner'), 'responsible', 'contact', 'owned by', 'person', 'user'],
      made: [own('column.made'), 'created', 'created at', 'created on', 'creation date', 'date created', 'date'],
      usedBy: [own('column.usedBy'), 'used in', 'used for', 'usage', 'place of use', 'integration', 'instance'],
      reviewDue: [own('column.reviewDue'), 'next review', 'review date', 'review', 'expires', 'expiry'],
      reviewChosen: [own('column.reviewDue.at')],
      record: [own('column.recordId')],
    },
    system: {
      ...Object.fromEntries(systems.flatMap(namesOf)),
    },
    status: {
      ...Object.fromEntries(KeyStatus.options.map((status) => [own(`inventory.status.${status}`), status])),
      // A list is no read: what it says of another read leaves the key's existence open.
      [own('inventory.status.not-in-list')]: 'unknown',
      yes: 'active',
      true: 'active',
      live: 'active',
      'in use': 'active',
      enabled: 'active',
      no: 'unknown',
      inactive: 'unknown',
      disabled: 'revoked',
      removed: 'deleted',
    },
    place: Object.fromEntries(PlaceKind.options.map((kind) => [own(`word.place.${kind}`), kind])),
  };
}

/** Maps every name that lists use for a service to it. */
function namesOf(system: System): [string, System][] {
  const { name, aliases } = serviceOf(system);
  return [plainWords(name), ...aliases].map((word) => [word, system]);
}

/** The column names of this app's own lists, in lower case. */
export function ownHeaders(words: DocumentWords): readonly string[] {
  return keyHeads(words).map((name) => name.toLowerCase());
}
