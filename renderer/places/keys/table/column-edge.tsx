import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { columnWidths } from '../../../../shared/inventory/keys-table-choices';

type EdgeProps = {
  readonly label: string;
  /** The column's current width in pixels. */
  readonly width: number;
  readonly onMove: (width: number) => void;
};

const step = { ArrowLeft: -8, ArrowRight: 8 } as const;

/** The right edge of a column, which can be moved by mouse, touch and arrow keys. */
export function ColumnEdge({ label, width, onMove }: EdgeProps) {
  const held = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const hold = (event: PointerEvent) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    held.current = { x: event.clientX, width };
  };
  const drag = ({ clientX }: PointerEvent) => {
    if (held.current) onMove(held.current.width + clientX - held.current.x);
  };
  const widen = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    onMove(width + step[event.key] * (event.shiftKey ? 4 : 1));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that moves is no ruler between texts
    <span
      className="edge"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={label}
      aria-valuemin={columnWidths.min}
      aria-valuemax={columnWidths.max}
      aria-valuenow={width}
      onKeyDown={widen}
      onPointerDown={hold}
      onPointerMove={drag}
      onLostPointerCapture={() => {
        held.current = null;
      }}
    />
  );
}
