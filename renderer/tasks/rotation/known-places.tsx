import type { KeyRecord } from '../../../shared/model/key-record';
import { CopyButton } from '../../kit/copy-button';
import { Text, useText } from '../../messages/t';
import { useApp } from '../../state/app-store';
import { send } from '../../state/send';
import { UsePlaces } from '../key-tasks/use-places';

type KnownPlacesProps = { readonly old: KeyRecord; readonly next: KeyRecord };

/** Where the old Patchworks key is in use as far as is written down, and the new one to be put there. */
export function KnownPlaces({ old, next }: KnownPlacesProps) {
  const t = useText();
  const { clipboardSeconds } = useApp().settings;
  const done = clipboardSeconds === 0 ? t('kit.copied') : t('inventory.copiedFor', { seconds: clipboardSeconds });
  return (
    <div className="rotation-places">
      <UsePlaces record={old} title={t('rotation.places')} />
      <p className="hint">
        <Text id="rotation.places.more" />
      </p>
      <CopyButton copy={() => send('secrets.copy', { id: next.id, field: 'apiKey' })} done={done}>
        {t('rotation.copyNewKey')}
      </CopyButton>
    </div>
  );
}
