import { MessageSquare, Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { KeyRecord } from '../../../shared/model/key-record';
import { isCurrent } from '../../../shared/model/key-status';
import type { UsedBy } from '../../../shared/model/used-by';
import { handedOverPlace, usesOf } from '../../../shared/model/uses';
import { Button } from '../../kit/button';
import { FailureNote } from '../../kit/failure-note';
import { Freshness } from '../../kit/freshness';
import { IconButton } from '../../kit/icon-button';
import { placeIcons } from '../../kit/key-badges';
import { useText } from '../../messages/t';
import { announce } from '../../state/announcer';
import { useAction } from '../../state/use-action';
import { maxPlaces } from './key-values';
import { UseDialog } from './use-dialog';

/** The noted places that use a key. An ended key keeps its list but cannot get more. */
export function KeyUses({ record }: { readonly record: KeyRecord }) {
  const t = useText();
  const [editing, setEditing] = useState<UsedBy | 'new' | null>(null);
  const { run, busy, failure } = useAction();
  const uses = usesOf(record);
  const editable = isCurrent(record);
  const remove = async (use: UsedBy) => {
    if (await run('keys.removeUse', { id: record.id, useId: use.id })) announce(t('inventory.uses.removed'));
    document.getElementById('key-uses')?.focus();
  };
  return (
    <section aria-labelledby="key-uses">
      <h3 id="key-uses" tabIndex={-1}>
        {t('inventory.uses.title')}
      </h3>
      {uses.length === 0 ? (
        <p className="hint">{t('inventory.uses.none')}</p>
      ) : (
        <ul className="uses">
          {uses.map((use) => (
            <Use
              key={use.id}
              use={use}
              editable={editable}
              onEdit={() => setEditing(use)}
              onRemove={() => void remove(use)}
            />
          ))}
        </ul>
      )}
      {uses.length > 0 && <p className="hint">{t('inventory.uses.limit')}</p>}
      {failure && <FailureNote failure={failure} />}
      {editable &&
        (record.usedBy.length < maxPlaces ? (
          <Button small busy={busy} className="add-use" onPress={() => setEditing('new')}>
            <Plus className="i" aria-hidden="true" />
            {t('inventory.uses.add')}
          </Button>
        ) : (
          <p className="hint">{t('inventory.uses.full', { most: maxPlaces })}</p>
        ))}
      {editing && (
        <UseDialog record={record} use={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      )}
    </section>
  );
}

type UseProps = {
  readonly use: UsedBy;
  readonly editable: boolean;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
};

function Use({ use, editable, onEdit, onRemove }: UseProps) {
  const t = useText();
  const { place, kind, contact, note, known, at } = use;
  const Icon = placeIcons[kind];
  const isFromSetup = use.id === handedOverPlace;
  return (
    <li>
      <Icon className="i i-sm" aria-hidden="true" />
      <div>
        <b>{place}</b>
        <p>{[t(`inventory.place.${kind}`), note].filter(Boolean).join('. ')}</p>
        {contact && <p>{t('inventory.uses.contact', { contact })}</p>}
        <Freshness known={known} at={at} spelled>
          {isFromSetup ? t('inventory.uses.fromSetup') : null}
        </Freshness>
      </div>
      {editable && (
        <span className="use-acts">
          {isFromSetup ? (
            <IconButton icon={MessageSquare} small label={t('inventory.uses.addContact', { place })} onPress={onEdit} />
          ) : (
            <>
              <IconButton icon={Pencil} small label={t('inventory.uses.change', { place })} onPress={onEdit} />
              <IconButton icon={Trash2} small label={t('inventory.uses.remove', { place })} onPress={onRemove} />
            </>
          )}
        </span>
      )}
    </li>
  );
}
