import { useState } from 'react';
import { Button } from '../../../kit/button';
import { useText } from '../../../messages/t';
import { KeyLine } from './key-line';
import { type ArrangedRows, maxArranged } from './use-arrangement';

/** The open key, and how to open another. */
export type OpenKey = {
  readonly selected: string | null;
  readonly onChoose: (id: string) => void;
};

type KeyLinesProps = OpenKey & {
  readonly rows: ArrangedRows;
  /** The number of lines shown at first, and added by each press. */
  readonly atOnce: number;
  /** Called with the number of rows that are wanted now. */
  readonly onMore: (most: number) => void;
  readonly dated?: boolean;
};

/** The keys of one place or day, some at a time. */
export function KeyLines({ rows, atOnce, onMore, dated = false, ...open }: KeyLinesProps) {
  const t = useText();
  const [most, setMost] = useState(atOnce);
  const { count, keys } = rows;
  const shown = Math.min(most, keys.length);
  const more = () => {
    setMost(shown + atOnce);
    onMore(shown + atOnce);
  };
  return (
    <ul>
      {keys.slice(0, shown).map((row) => (
        <KeyLine key={row.id} row={row} dated={dated} {...open} />
      ))}
      {count > shown && (
        <li>
          {shown < maxArranged ? (
            <Button small onPress={more}>
              {t('inventory.layout.more', { count: Math.min(atOnce, count - shown) })}
            </Button>
          ) : (
            <p className="hint">{t('inventory.layout.most', { count: shown })}</p>
          )}
        </li>
      )}
    </ul>
  );
}
