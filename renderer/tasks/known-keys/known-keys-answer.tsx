import { useState } from 'react';
import { flushSync } from 'react-dom';
import type { KeyRecord } from '../../../shared/model/key-record';
import type { KnownKeys, ListedKey } from '../../../shared/model/known-keys';
import { Banner } from '../../kit/banner';
import { Button } from '../../kit/button';
import { FailureNote } from '../../kit/failure-note';
import { Freshness } from '../../kit/freshness';
import { LinkButton } from '../../kit/link-button';
import { Text, useText } from '../../messages/t';
import { useKeys } from '../../state/keys-store';
import { go } from '../../state/route-store';
import { toast } from '../../state/toast-store';
import { useAction } from '../../state/use-action';
import { KnownKeysTable, knownTableId } from './known-keys-table';

type KnownKeysAnswerProps = {
  readonly record: KeyRecord;
  readonly known: KnownKeys;
  /** Receives the list as read again after keys were added. */
  readonly onRead: (known: KnownKeys) => void;
};

/** The result of reading: the list to choose from, or why there is none. */
export function KnownKeysAnswer({ record, known, onRead }: KnownKeysAnswerProps) {
  const t = useText();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { run, busy, failure } = useAction();
  const name = record.name.value || t('inventory.unnamed');
  if (known.state === 'could-not-read') {
    return (
      <Banner tone="warn">
        <p>
          <b>{t('knownKeys.notReadable')}</b>{' '}
          <Text id={`knownKeys.notReadable.${known.why ?? 'other'}`} values={{ name }} />
        </p>
      </Banner>
    );
  }
  const take = async (serviceIds: readonly string[], said: string) => {
    const answer = await run('knownKeys.import', { id: record.id, serviceIds: [...serviceIds] });
    if (!answer) return;
    toast(said);
    // The pressed button disappears with the old list, so render the new list before it can take the focus.
    flushSync(() => onRead(answer));
    document.getElementById(knownTableId)?.focus();
  };
  const choose = (serviceId: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(serviceId);
    else next.delete(serviceId);
    setChosen(next);
  };
  const takeOver = (row: ListedKey) => void take([row.serviceId], t('knownKeys.takenOver', { name: row.name }));
  const count = chosen.size;
  const isAllHere = known.listed.every(({ recordId }) => recordId !== null);
  return (
    <>
      <p className="known-keys-source">
        {known.account
          ? t('knownKeys.readWithAccount', { name, account: known.account })
          : t('knownKeys.readWith', { name })}{' '}
        <Freshness known="live" at={known.at} spelled />
      </p>
      {known.cut && (
        <div className="page-part">
          <Banner tone="info" live="none">
            {t('knownKeys.cut', { count: known.listed.length })}
          </Banner>
        </div>
      )}
      {known.listed.length === 0 ? (
        <p className="page-part">{t('knownKeys.empty')}</p>
      ) : (
        <KnownKeysTable rows={known.listed} chosen={chosen} onChoose={choose} onTakeOver={takeOver} />
      )}
      {failure && <FailureNote failure={failure} />}
      <div className="form-acts">
        {count > 0 ? (
          <Button look="primary" busy={busy} onPress={() => void take([...chosen], t('knownKeys.added', { count }))}>
            {t('knownKeys.add', { count })}
          </Button>
        ) : (
          <p className="hint">{t(isAllHere ? 'knownKeys.allHere' : 'knownKeys.chooseFirst')}</p>
        )}
      </div>
      {!isAllHere && <p className="hint">{t('knownKeys.valuesNote')}</p>}
      <MissingKeys ids={known.missing} />
      <UnsureKeys known={known} />
    </>
  );
}

/** Records whose key the account’s list no longer has. */
function MissingKeys({ ids }: { readonly ids: readonly string[] }) {
  const t = useText();
  if (ids.length === 0) return null;
  return (
    <section aria-labelledby="missing-keys">
      <div className="section-head">
        <h2 id="missing-keys">{t('knownKeys.missing')}</h2>
      </div>
      <p className="hint">{t('knownKeys.missing.text')}</p>
      <KeyLinks ids={ids} wordsOf={() => null} />
    </section>
  );
}

/** Records that this list leaves open, each with the reason. */
function UnsureKeys({ known: { unsure, unsureCount } }: { readonly known: KnownKeys }) {
  const t = useText();
  if (unsure.length === 0) return null;
  const whys = new Map(unsure.map(({ id, why }) => [id, why]));
  return (
    <section aria-labelledby="unsure-keys">
      <div className="section-head">
        <h2 id="unsure-keys">{t('knownKeys.unsure')}</h2>
      </div>
      <p className="hint">{t('knownKeys.unsure.text', { count: unsureCount })}</p>
      <KeyLinks
        ids={unsure.map(({ id }) => id)}
        wordsOf={(id) => t(`knownKeys.unsure.${(whys.get(id) ?? 'never-listed') as 'cut'}`)}
      />
      {unsureCount > unsure.length && (
        <p className="hint">{t('knownKeys.unsure.more', { count: unsureCount - unsure.length })}</p>
      )}
    </section>
  );
}

type KeyLinksProps = { readonly ids: readonly string[]; readonly wordsOf: (id: string) => string | null };

function KeyLinks({ ids, wordsOf }: KeyLinksProps) {
  const t = useText();
  const read = useKeys(ids);
  const keys = ids.flatMap((id) => read.get(id) ?? []);
  return (
    <ul className="plain-list">
      {keys.map((key) => (
        <li key={key.id}>
          <LinkButton onPress={() => go({ name: 'keys', id: key.id, group: null })}>
            {key.name.value || t('inventory.unnamed')}
          </LinkButton>{' '}
          <span className="muted small">{wordsOf(key.id)}</span>
        </li>
      ))}
    </ul>
  );
}
