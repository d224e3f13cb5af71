import { LinkButton } from '../../kit/link-button';
import { useText } from '../../messages/t';
import { useKeys } from '../../state/keys-store';
import { go } from '../../state/route-store';

/** The number of keys that a notice links. */
const maxLinked = 5;

/** Opens the keys that a notice is about, one link each. Renders nothing for those that are gone or not read yet. */
export function NoticeKeys({ ids }: { readonly ids: readonly string[] }) {
  const t = useText();
  const keys = [...useKeys(ids.slice(0, maxLinked)).values()];
  if (keys.length === 0) return null;
  return (
    <p className="notice-keys">
      {keys.map(({ id, name, company }) => (
        <LinkButton key={id} onPress={() => go({ name: 'keys', id, group: null })}>
          {t('home.notice.seeKey', { name: name.value || company })}
        </LinkButton>
      ))}
    </p>
  );
}
