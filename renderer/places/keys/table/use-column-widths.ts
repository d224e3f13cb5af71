import type { ColumnSizingState, OnChangeFn } from '@tanstack/react-table';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { KeysTable } from '../../../../shared/contract/keys-table';
import { columnWidths } from '../../../../shared/contract/keys-table-choices';
import { useApp } from '../../../state/app-store';
import { arrangeTable } from './arrangement';

const savedAfterMs = 400;

function within(width: number): number {
  return Math.round(Math.min(columnWidths.max, Math.max(columnWidths.min, width)));
}

/** The widths that a person gave to columns. They follow every move at once and are saved when it rests. */
export function useColumnWidths(): [ColumnSizingState, OnChangeFn<ColumnSizingState>] {
  const { widths: saved } = useApp().settings.keysTable;
  const [widths, setWidths] = useState<ColumnSizingState>(() => ({ ...saved }));
  const moved = useRef(false);
  // Put back in the menu: what is saved counts again.
  useEffect(() => {
    if (!moved.current) setWidths({ ...saved });
  }, [saved]);
  useEffect(() => {
    if (!moved.current) return;
    const timer = setTimeout(() => {
      moved.current = false;
      void arrangeTable({ widths: widths as KeysTable['widths'] });
    }, savedAfterMs);
    return () => clearTimeout(timer);
  }, [widths]);
  const change: OnChangeFn<ColumnSizingState> = useCallback((updater) => {
    moved.current = true;
    setWidths((before) => {
      const next = typeof updater === 'function' ? updater(before) : updater;
      return Object.fromEntries(Object.entries(next).map(([column, width]) => [column, within(width)]));
    });
  }, []);
  return [widths, change];
}
