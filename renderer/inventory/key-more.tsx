import type { KeyRecord } from '../../shared/key-record';
import { Button } from '../kit/button';
import { FailureNote } from '../kit/failure-note';
import { useText } from '../messages/t';
import { go } from '../state/route-store';
import { useAction } from '../state/use-action';
import { SwapLink } from '../swap/swap-link';
import { hasAllValues, hasNoValues } from './key-values';

/** What a key offers beyond its own test and tasks: a swap, the account's list, values that are not here yet. */
export function KeyMore({ record }: { readonly record: KeyRecord }) {
  const t = useText();
  const status = record.status.value;
  const isCurrent = status === 'active' || status === 'unknown';
  const worked = record.lastTest?.verdict.tone === 'passed' || status === 'active';
  return (
    <>
      <SwapLink record={record} />
      {isCurrent && hasNoValues(record) && <WithoutValues record={record} />}
      {isCurrent && (
        <div className="acts">
          {record.replacedBy === null && !hasNoValues(record) && (
            <Button small onPress={() => go({ name: 'swap', id: record.id })}>
              {t('swap.entry')}
            </Button>
          )}
          {record.system === 'plytix' && hasAllValues(record) && worked && (
            <Button small onPress={() => go({ name: 'known-keys', id: record.id })}>
              {t('knownKeys.entry')}
            </Button>
          )}
        </div>
      )}
    </>
  );
}

/** A key that only the account's list told of: what that means, and the way to its values. */
function WithoutValues({ record }: { readonly record: KeyRecord }) {
  const t = useText();
  const { run, busy, failure } = useAction();
  const bring = async () => {
    if (await run('setups.bringValues', { id: record.id })) go({ name: 'setup', id: record.id });
  };
  return (
    <div className="detail-note">
      <p className="hint">{t('knownKeys.noValues')}</p>
      <div className="acts">
        <Button small look="tint" busy={busy} onPress={() => void bring()}>
          {t('knownKeys.bringValues')}
        </Button>
      </div>
      {failure && <FailureNote failure={failure} />}
    </div>
  );
}
