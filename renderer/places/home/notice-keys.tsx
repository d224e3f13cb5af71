import { LinkButton } from '../../kit/link-button';
import { useText } from '../../messages/t';
import { isHidden, useChosenCompany } from '../../state/company-store';
import { useKeys } from '../../state/keys-store';
import { go } from '../../state/route-store';

/** The number of keys that a notice links. */
const maxLinked = 5;

/** Opens the keys that a notice is about, one link each. Renders nothing for those that are gone or not read yet, and
 * counts those of a company that is not shown. */
export function NoticeKeys({ ids }: { readonly ids: readonly string[] }) {
  const t = useText();
  const company = useChosenCompany();
  const known = [...useKeys(ids.slice(0, maxLinked)).values()];
  const keys = known.filter((key) => !isHidden(key.company, company));
  if (known.length === 0) return null;
  return (
    <p className="notice-keys">
      {keys.map(({ id, name, company }) => (
        <LinkButton key={id} onPress={() => go({ name: 'keys', id, group: null })}>
          {t('home.notice.seeKey', { name: name.value || company })}
        </LinkButton>
      ))}
      {known.length > keys.length && (
        <span className="muted">{t('companies.noticeKeys', { count: known.length - keys.length })}</span>
      )}
    </p>
  );
}
