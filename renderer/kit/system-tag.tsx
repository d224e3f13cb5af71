import type { System } from '../../shared/model/key-record';
import { useText } from '../messages/t';

type SystemTagProps = {
  readonly system: System;
  /** Filled, for the header of a panel; otherwise plain, for tables. */
  readonly filled?: boolean;
};

/** The service of a key, always as icon, word and colour together. */
export function SystemTag({ system, filled }: SystemTagProps) {
  const t = useText();
  return (
    <span className={filled ? `sys sys-tag ${system}` : `sys ${system}`}>
      <svg className="i" viewBox="0 0 24 24" aria-hidden="true">
        <rect x="3" y="3" width="18" height="18" rx="4" />
        <path
          fill="currentColor"
          stroke="none"
          d={
            system === 'plytix'
              ? 'M4 20 20 4v13a3 3 0 0 1-3 3z'
              : 'M6 3h6v9H3V6a3 3 0 0 1 3-3zM12 12h9v6a3 3 0 0 1-3 3h-6z'
          }
        />
      </svg>
      {t(`kit.${system}`)}
    </span>
  );
}
