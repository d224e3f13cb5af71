import type { KeysView } from '../../shared/inventory/keys-view';
import { type KeysList, showListFailure } from './listed-keys';
import { send } from './send';

/** Reads the ids of a whole list, in order. Null after a failure, which the Keys page shows. */
export async function readIds(view: KeysView): Promise<readonly string[] | null> {
  const answer = await send('keys.viewIds', { view });
  if (answer.ok) return answer.value.ids;
  showListFailure(answer.failure);
  return null;
}

/** Longer lists are asked for, not collected. */
const maxCollected = 300;

/** Collects the ids of a whole list, in order, from the rows of the page; null when one of them is not here. */
export function idsHere({ listed, rows }: KeysList): readonly string[] | null {
  if (listed > maxCollected) return null;
  const ids: string[] = [];
  for (let place = 0; place < listed; place += 1) {
    const row = rows.rowAt(place);
    if (!row) return null;
    ids.push(row.id);
  }
  return ids;
}
