import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { PracticeKey } from '../../../../shared/contract/practice';
import { plytixLabels } from '../../../../shared/guides/labels';
import { FailureNote } from '../../../kit/failure-note';
import { useText } from '../../../messages/t';
import { announce } from '../../../state/announcer';
import { SiteButton } from '../pretend/site-button';
import { usePracticeKeys } from '../use-practice-keys';
import { CreatePanel, DeletePanel, EditPanel } from './key-panels';
import { KeysTable } from './keys-table';

type Over = { readonly panel: 'create' } | { readonly panel: 'edit' | 'delete'; readonly row: PracticeKey };

/** The API tab: the key list, and the panels that create, edit and delete a key. */
export function ApiTab({ company }: { readonly company: string }) {
  const t = useText();
  const { keys, busy, failure, act } = usePracticeKeys('plytix', company);
  const [over, setOver] = useState<Over | null>(null);
  const close = () => setOver(null);
  const says = (words: string) => {
    close();
    announce(words);
  };
  return (
    <>
      <div className="site-head">
        <h2>{t('practice.plytix.keys')}</h2>
        <SiteButton onPress={() => setOver({ panel: 'create' })}>
          <Plus className="i i-sm" aria-hidden="true" />
          {plytixLabels.createKey.text}
        </SiteButton>
      </div>
      {failure && <FailureNote failure={failure} />}
      {keys.length === 0 ? (
        <p className="site-none">{t('practice.none')}</p>
      ) : (
        <KeysTable
          keys={keys}
          onEdit={(row) => setOver({ panel: 'edit', row })}
          onDelete={(row) => setOver({ panel: 'delete', row })}
        />
      )}
      {over?.panel === 'create' && (
        <CreatePanel
          busy={busy}
          onClose={close}
          onCreate={async (name, role) => {
            const made = await act('practice.createKey', { system: 'plytix', company, name, role });
            if (made) says(t('practice.plytix.made', { name }));
          }}
        />
      )}
      {over?.panel === 'edit' && (
        <EditPanel
          row={over.row}
          busy={busy}
          onClose={close}
          onSave={async (name, role) => {
            const saved = await act('practice.saveKey', { id: over.row.id, name, role });
            if (saved) says(t('practice.plytix.saved', { name }));
          }}
        />
      )}
      {over?.panel === 'delete' && (
        <DeletePanel
          name={over.row.name}
          busy={busy}
          onClose={close}
          onDelete={async () => {
            const { id, name } = over.row;
            if (await act('practice.deleteKey', { system: 'plytix', id })) says(t('practice.deleted', { name }));
          }}
        />
      )}
    </>
  );
}
