import type { KeyRecord } from '../../../shared/model/key-record';
import { LinkButton } from '../../kit/link-button';
import { useText } from '../../messages/t';
import { useKey } from '../../state/keys-store';
import { go } from '../../state/route-store';

/** Names the key that this one replaces, or that replaces it, with a link to the rotation. */
export function RotationLink({ record }: { readonly record: KeyRecord }) {
  const t = useText();
  const old = useKey(record.replaces);
  const next = useKey(record.replacedBy);
  return (
    <>
      {old && (
        <p className="rotation-link">
          <LinkButton onPress={() => go({ name: 'rotation', id: old.id })}>
            {t('rotation.takesPlaceOf', { name: old.name.value || t('inventory.unnamed') })}
          </LinkButton>
        </p>
      )}
      {next && (
        <p className="rotation-link">
          <LinkButton onPress={() => go({ name: 'rotation', id: record.id })}>
            {t('rotation.placeTakenBy', { name: next.name.value || t('inventory.unnamed') })}
          </LinkButton>
        </p>
      )}
    </>
  );
}
