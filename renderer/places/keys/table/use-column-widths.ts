import { useCallback, useEffect, useRef, useState } from 'react';
import type { KeysTable } from '../../../../shared/inventory/keys-table';
import { type KeyColumn, withinColumnWidths } from '../../../../shared/inventory/keys-table-choices';
import { useApp } from '../../../state/app-store';
import { arrangeTable } from './arrangement';

type ColumnWidths = KeysTable['widths'];

const savedAfterMs = 400;

/** The person's column widths, in pixels. They follow every move at once and are saved after a pause. */
export function useColumnWidths(): readonly [ColumnWidths, (column: KeyColumn, width: number) => void] {
  const { widths: saved } = useApp().settings.keysTable;
  const [widths, setWidths] = useState<ColumnWidths>(saved);
  const moved = useRef(false);
  // Resetting them in the menu makes the saved widths apply again.
  useEffect(() => {
    if (!moved.current) setWidths(saved);
  }, [saved]);
  useEffect(() => {
    if (!moved.current) return;
    const timer = setTimeout(() => {
      moved.current = false;
      void arrangeTable({ widths });
    }, savedAfterMs);
    return () => clearTimeout(timer);
  }, [widths]);
  const setWidth = useCallback((column: KeyColumn, width: number) => {
    moved.current = true;
    setWidths((before) => ({ ...before, [column]: withinColumnWidths(width) }));
  }, []);
  return [widths, setWidth];
}
