import { Suspense, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import type { MessageKey } from '../../../../shared/messages/catalogue';
import type { KeyRecord } from '../../../../shared/model/key-record';
import { useText } from '../../../messages/t';
import { useApp } from '../../../state/app-store';
import { bulkTestPlace, startBulkTest } from '../../../state/bulk-test-store';
import { go } from '../../../state/route-store';
import { useJob } from '../../../state/use-job';
import { actsOn, type RowAct, rowActs } from './row-acts';
import { RowDialog, type RowDialogAct } from './row-dialog';
import '../../../styles/row-menu.css';
import 'texts:key-tasks';
import 'texts:checklists';
import 'texts:inventory';
import 'texts:records';
import 'texts:bulk-test';
import 'texts:review';
import 'texts:rotation';
import 'texts:transfer';

/** Where the menu was opened: the key, and the position in the window, in pixels. */
export type RowMenuPlace = { readonly id: string; readonly x: number; readonly y: number };

type RowMenuProps = {
  readonly record: KeyRecord;
  readonly place: RowMenuPlace;
  readonly onOpenKey: (id: string) => void;
  /** Called when the menu and the dialog that it opened are closed. */
  readonly onClose: () => void;
};

const words: Readonly<Record<RowAct, MessageKey>> = {
  open: 'inventory.rowMenu.open',
  'carry-on': 'inventory.carryOn',
  'go-on': 'inventory.rowMenu.goOn',
  test: 'inventory.testAgain',
  place: 'inventory.rowMenu.place',
  give: 'inventory.rowMenu.give',
  review: 'inventory.rowMenu.review',
  export: 'inventory.rowMenu.export',
  rotate: 'rotation.entry',
  leak: 'checklists.leak.entry',
  revoke: 'keyTasks.menu.revoke',
  delete: 'keyTasks.menu.delete',
};

const atOnce = ['open', 'carry-on', 'go-on', 'test', 'rotate'] as const;

function asksFirst(act: RowAct): act is RowDialogAct {
  return !(atOnce as readonly RowAct[]).includes(act);
}

/** The actions on one key, at the position of its row. An unavailable test shows its reason. */
export function RowMenu({ record, place, onOpenKey, onClose }: RowMenuProps) {
  const t = useText();
  const { online } = useApp();
  const { running } = useJob(bulkTestPlace);
  const [dialog, setDialog] = useState<RowDialogAct | null>(null);
  const { id } = record;
  const acts = actsOn(record);
  const testWaits = running || !online;
  const label = t('inventory.rowMenu', { name: record.name.value || t('inventory.unnamed') });
  const acted = useRef(false);
  const act = (chosen: RowAct) => {
    acted.current = true;
    if (asksFirst(chosen)) return setDialog(chosen);
    // Returns the focus to the table before the action moves it.
    onClose();
    if (chosen === 'open') onOpenKey(id);
    else if (chosen === 'carry-on') go({ name: 'setup', id });
    else if (chosen === 'go-on') go({ name: 'key-task', id });
    else if (chosen === 'rotate') go({ name: 'rotation', id });
    else void startBulkTest([id]);
  };
  // The menu also closes right after an action; then the action decides when all is closed.
  const shut = () => queueMicrotask(() => acted.current || onClose());
  if (dialog) {
    return (
      <Suspense fallback={null}>
        <RowDialog act={dialog} record={record} onAct={setDialog} onClose={onClose} />
      </Suspense>
    );
  }
  return (
    <MenuTrigger isOpen onOpenChange={(open) => open || shut()}>
      <Button
        className="row-menu-place"
        aria-label={label}
        excludeFromTabOrder
        style={{ left: place.x, top: place.y }}
      />
      <Popover className="row-menu-pop" placement="bottom start" offset={2}>
        <Menu className="row-menu" aria-label={label} autoFocus="first" onAction={(chosen) => act(chosen as RowAct)}>
          {rowActs
            .filter((each) => acts.has(each) && !(each === 'test' && testWaits))
            .map((each) => (
              <MenuItem key={each} id={each} className="row-menu-item" textValue={t(words[each])}>
                {t(words[each])}
              </MenuItem>
            ))}
        </Menu>
        {acts.has('test') && testWaits && (
          <p className="hint">{t(running ? 'inventory.rowMenu.testing' : 'inventory.testOffline')}</p>
        )}
      </Popover>
    </MenuTrigger>
  );
}
