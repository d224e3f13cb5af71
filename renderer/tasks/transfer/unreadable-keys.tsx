import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Banner } from '../../kit/banner';
import { useText } from '../../messages/t';
import { unread, useKeys } from '../../state/keys-store';

/** The number of keys that are named. */
const maxNamed = 5;

type UnreadableKeysProps = {
  readonly ids: readonly string[];
  /** Says what became of them, with names, the number of all keys, and the number of those that are not named. */
  readonly say: (values: { readonly names: string; readonly count: number; readonly more: number }) => ReactNode;
  readonly action?: ReactNode;
};

/** Names keys with a stored value that does not open. */
export function UnreadableKeys({ ids, say, action }: UnreadableKeysProps) {
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
      {say({ names: names.join(', '), count, more: count - names.length })}
    </Banner>
  );
}
