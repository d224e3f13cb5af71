import { LinkButton } from '../../kit/link-button';
import { useText } from '../../messages/t';
import { useKeysStore } from '../../state/keys-store';
import { go } from '../../state/route-store';

/** Records that the account’s list does not show. Nothing is done about them: that is for a person to decide. */
export function MissingKeys({ ids }: { readonly ids: readonly string[] }) {
  const t = useText();
  const byId = useKeysStore((store) => store.byId);
  const keys = ids.flatMap((id) => byId.get(id) ?? []);
  if (keys.length === 0) return null;
  return (
    <section aria-labelledby="missing-keys">
      <div className="section-head">
        <h2 id="missing-keys">{t('knownKeys.missing')}</h2>
      </div>
      <p className="hint">{t('knownKeys.missing.text')}</p>
      <ul className="plain-list">
        {keys.map((key) => (
          <li key={key.id}>
            <LinkButton onPress={() => go({ name: 'keys', id: key.id, group: null })}>
              {key.name.value || t('inventory.unnamed')}
            </LinkButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
