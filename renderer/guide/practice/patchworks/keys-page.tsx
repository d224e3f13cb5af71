import { useState } from 'react';
import type { PracticeKey } from '../../../../shared/contract/practice';
import { patchworksLabels } from '../../../../shared/guides/labels';
import { FailureNote } from '../../../kit/failure-note';
import { useText } from '../../../messages/t';
import { announce } from '../../../state/announcer';
import { SiteButton } from '../pretend/site-button';
import { usePracticeKeys } from '../use-practice-keys';
import { KeyList } from './key-list';
import { NewKey } from './new-key';
import { NewKeyPanel } from './new-key-panel';

/** The list of a company's keys, with generating, copying, revoking and deleting. */
export function KeysPage({ company }: { readonly company: string }) {
  const t = useText();
  const { keys, busy, failure, act } = usePracticeKeys('patchworks', company);
  const [asking, setAsking] = useState(false);
  const [made, setMade] = useState<PracticeKey | null>(null);
  const create = async (name: string) => {
    const key = await act('practice.createKey', { system: 'patchworks', company, name, role: null });
    if (!key) return;
    setAsking(false);
    setMade(key);
  };
  return (
    <>
      <div className="site-head">
        <h2>{patchworksLabels.apiKeys.text}</h2>
        <SiteButton onPress={() => setAsking(true)}>{patchworksLabels.createKey.text}</SiteButton>
      </div>
      {failure && <FailureNote failure={failure} />}
      {made && <NewKey key={made.id} made={made} onClose={() => setMade(null)} />}
      {keys.length === 0 ? (
        <p className="site-none">{t('practice.none')}</p>
      ) : (
        <KeyList
          keys={keys}
          onRevoke={async ({ id, name }) => {
            if (await act('practice.revokeKey', { id })) announce(t('practice.revoked', { name }));
          }}
          onDelete={async ({ id, name }) => {
            if (!(await act('practice.deleteKey', { system: 'patchworks', id }))) return;
            if (made?.id === id) setMade(null);
            announce(t('practice.deleted', { name }));
          }}
        />
      )}
      {asking && <NewKeyPanel busy={busy} onClose={() => setAsking(false)} onCreate={create} />}
    </>
  );
}
