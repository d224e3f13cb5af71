import { useState } from 'react';
import { useText } from '../messages/t';
import { LinkButton } from './link-button';

/** The number of rows shown at first, and added by each press. */
const atOnce = 50;

/** Ids of keys that need a person, as far as main lists them, and the number of all. */
export type ListedIds = { readonly ids: readonly string[]; readonly count: number };

/** A list of which only the first rows are shown. */
export type LongTasks = ListedIds & {
  readonly shown: readonly string[];
  readonly showMore: () => void;
};

/** Shows the first ids of a list, and further ones as the person asks for them. */
export function useLongTasks({ ids, count }: ListedIds): LongTasks {
  const [limit, setLimit] = useState(atOnce);
  return { ids, count, shown: ids.slice(0, limit), showMore: () => setLimit(limit + atOnce) };
}

/** Below a list: a button for further rows, or how many are only on the Keys page. Nothing when all are shown. */
export function MoreTasks({ tasks: { ids, count, shown, showMore } }: { readonly tasks: LongTasks }) {
  const t = useText();
  if (shown.length < ids.length) {
    return (
      <p className="hint">
        <LinkButton onPress={showMore}>{t('kit.showMore', { count: count - shown.length })}</LinkButton>
      </p>
    );
  }
  return count > ids.length && <p className="hint">{t('kit.moreOnKeys', { count: count - ids.length })}</p>;
}
