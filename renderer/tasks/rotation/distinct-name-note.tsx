import type { KeyRecord } from '../../../shared/model/key-record';
import { Banner } from '../../kit/banner';
import { Text } from '../../messages/t';
import { useKey } from '../../state/keys-store';

/** Explains why the new Plytix key of a rotation needs another name than the old one. */
export function DistinctNameNote({ record }: { readonly record: KeyRecord }) {
  const old = useKey(record.replaces);
  if (!old) return null;
  return (
    <div className="page-part">
      <Banner tone="info" live="none">
        <p>
          <Text id="rotation.distinctName" values={{ name: record.name.value, old: old.name.value }} />
        </p>
      </Banner>
    </div>
  );
}
