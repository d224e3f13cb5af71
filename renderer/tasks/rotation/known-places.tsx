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
    <div className="swap-places">
      <UsePlaces record={old} title={t('swap.places')} />
      <p className="hint">
        <Text id="swap.places.more" />
      </p>
      <CopyButton copy={() => send('secrets.copy', { id: next.id, field: 'apiKey' })} done={done}>
        {t('swap.copyNewKey')}
      </CopyButton>
    </div>
  );
}
