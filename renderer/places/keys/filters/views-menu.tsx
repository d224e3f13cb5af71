import { Bookmark, PencilLine, Trash2 } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import type { SavedView } from '../../../../shared/inventory/keys-table';
import { viewLimits } from '../../../../shared/inventory/keys-table-choices';
import { sameName } from '../../../../shared/model/names';
import { Button } from '../../../kit/button';
import { IconButton } from '../../../kit/icon-button';
import { useText } from '../../../messages/t';
import { announce } from '../../../state/announcer';
import { useApp } from '../../../state/app-store';
import { changeKeysView, useKeysView } from '../../../state/keys-view-store';
import { arrangeTable } from '../table/arrangement';
import { ChipMenu } from './chip-menu';

/** The saved views: choose, save, rename, delete. Saving under an existing name replaces that view. */
export function ViewsMenu() {
  const t = useText();
  const { views, grouping } = useApp().settings.keysTable;
  const view = useKeysView((shown) => shown.view);
  const [renaming, setRenaming] = useState<string | null>(null);
  const choose = async (chosen: SavedView) => {
    changeKeysView({ query: chosen.search, filter: chosen.filter, view: chosen.name });
    await arrangeTable({ grouping: chosen.grouping });
    announce(t('inventory.view.shown', { name: chosen.name }));
  };
  const save = async (name: string) => {
    const { query, filter } = useKeysView.getState();
    const others = views.filter((one) => !sameName(one.name, name));
    const saved = await arrangeTable({ views: [...others, { name, search: query, grouping, filter }] });
    if (!saved) return;
    changeKeysView({ view: name });
    announce(t('inventory.view.saved', { name }));
  };
  const rename = async (from: string, to: string) => {
    const others = views.filter((one) => one.name === from || !sameName(one.name, to));
    await arrangeTable({ views: others.map((one) => (one.name === from ? { ...one, name: to } : one)) });
    if (view === from) changeKeysView({ view: to });
    setRenaming(null);
  };
  return (
    <ChipMenu
      label={t('inventory.views')}
      value={view === null ? null : t('inventory.filter.one', { label: t('inventory.view'), value: view })}
      className="at-end"
      icon={<Bookmark className="i" aria-hidden="true" />}
    >
      {views.length === 0 && <p className="hint">{t('inventory.views.none')}</p>}
      <ul className="views">
        {views.map((one) => (
          <li key={one.name}>
            {renaming === one.name ? (
              <NameForm
                label={t('inventory.view.newName')}
                act={t('inventory.view.rename')}
                start={one.name}
                onName={(name) => void rename(one.name, name)}
              />
            ) : (
              <>
                <button
                  type="button"
                  className="view-name"
                  aria-pressed={view === one.name}
                  onClick={() => void choose(one)}
                >
                  {one.name}
                </button>
                <IconButton
                  icon={PencilLine}
                  small
                  label={t('inventory.view.renameNamed', { name: one.name })}
                  onPress={() => setRenaming(one.name)}
                />
                <IconButton
                  icon={Trash2}
                  small
                  label={t('inventory.view.delete', { name: one.name })}
                  onPress={() => void arrangeTable({ views: views.filter((other) => other.name !== one.name) })}
                />
              </>
            )}
          </li>
        ))}
      </ul>
      {views.length < viewLimits.views ? (
        <NameForm
          label={t('inventory.view.name')}
          act={t('inventory.view.save')}
          start=""
          onName={(name) => void save(name)}
        />
      ) : (
        <p className="hint">{t('inventory.views.full', { most: viewLimits.views })}</p>
      )}
    </ChipMenu>
  );
}

type NameFormProps = {
  readonly label: string;
  readonly act: string;
  readonly start: string;
  readonly onName: (name: string) => void;
};

function NameForm({ label, act, start, onName }: NameFormProps) {
  const id = useId();
  const [name, setName] = useState(start);
  const done = (event: FormEvent) => {
    event.preventDefault();
    const typed = name.trim();
    if (typed === '') return;
    onName(typed);
    setName(start);
  };
  return (
    <form className="view-form" onSubmit={done}>
      <label htmlFor={id}>{label}</label>
      <input
        className="input"
        id={id}
        required
        maxLength={viewLimits.name}
        value={name}
        autoComplete="off"
        onChange={(event) => setName(event.target.value)}
      />
      <Button small type="submit">
        {act}
      </Button>
    </form>
  );
}
