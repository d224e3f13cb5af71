import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Banner } from '../../kit/banner';
import { Text, useText } from '../../messages/t';
import { unread, useKeys } from '../../state/keys-store';

/** The number of keys that are named. */
const maxNamed = 5;

type UnreadableKeysProps = {
  readonly ids: readonly string[];
  /** What became of them. It takes the names, the number of all keys, and the number of those that are not named. */
  readonly text: 'keepass.unreadable' | 'transfer.give.unreadable';
  readonly action?: ReactNode;
};

/** Names keys with a stored value that does not open. */
export function UnreadableKeys({ ids, text, action }: UnreadableKeysProps) {
  const t = useText();
  const named = ids.slice(0, maxNamed);
  const keys = useKeys(named);
  const names = named.map((id) => {
    const key = keys.get(id);
    return key ? key.name.value || t('inventory.unnamed') : unread;
  });
  const { length: count } = ids;
  return (
    <Banner tone="warn" icon={TriangleAlert} live="alert" action={action}>
      <Text id={text} values={{ names: names.join(', '), count, more: count - names.length }} />
    </Banner>
  );
}
